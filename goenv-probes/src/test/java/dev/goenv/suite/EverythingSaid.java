package dev.goenv.suite;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.DoctorWatch;
import dev.goenv.probes.Reports;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every text that a diagnosis gives away: in its report, in all forms of it, and to its listener. */
final class EverythingSaid implements ProbeListener {
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    /** Diagnoses, and listens. */
    static List<String> by(World world) throws InterruptedException {
        EverythingSaid said = new EverythingSaid();
        DoctorReport report = world.doctor().listener(said).build().diagnose();
        said.add(report);
        return List.copyOf(said.texts);
    }

    private void add(DoctorReport report) throws InterruptedException {
        parts(report);
        for (Reports.Redaction level : Reports.Redaction.values()) {
            DoctorReport redacted = Reports.redact(report, level);
            texts.add(Reports.text(redacted));
            texts.add(Reports.text(redacted, Reports.TextOption.ASCII, Reports.TextOption.COLOUR));
            texts.add(Reports.html(redacted));
            texts.add(Reports.json(redacted));
        }
        try (DoctorWatch watch = DoctorWatch.of(() -> report).build()) {
            texts.add(watch.round().toString());
            texts.add(watch.openMetrics());
        }
    }

    /** Looks into records, since their {@code toString} may hide what others can read. */
    private void parts(Object value) {
        texts.add(String.valueOf(value));
        if (value instanceof Iterable<?> several) {
            several.forEach(this::parts);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                parts(key);
                parts(element);
            });
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::parts);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    parts(component.getAccessor().invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError("a part of a report that can't be read: " + component, e);
                }
            }
        }
    }

    @Override
    public void planned(List<? extends Probe> probes) {
        probes.forEach(this::started);
    }

    @Override
    public void started(Probe probe) {
        parts(List.of(probe.toString(), probe.id(), probe.subject(), probe.dependencies()));
        probe.contacts().forEach(this::parts);
    }

    @Override
    public void ended(ProbeRecord record) {
        parts(record);
    }

    @Override
    public void pending(Duration elapsed, List<String> ids) {
        parts(ids);
    }
}

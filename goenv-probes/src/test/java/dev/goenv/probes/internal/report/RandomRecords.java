package dev.goenv.probes.internal.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes values of any type that a report holds, the same for the same seed. */
final class RandomRecords {
    private static final List<String> TEXTS = List.of(
            "",
            "proxy.golang.org:443",
            "\"quoted\" \\ and \u0000 \u001b[31m \u2028 \u202e",
            "naïve 世界 🎉",
            "</script><b>&amp;",
            "line\r\nfeed\ttab",
            "https://alice:s3cret@goproxy.corp.example/x?token=abc",
            "kind",
            "x".repeat(300),
            "null");

    private final Random random;
    private final Set<String> made = new TreeSet<>();

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The simple names of the records made so far. */
    Set<String> made() {
        return made;
    }

    /** A value of a type. */
    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of(generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> named = (Class<?>) type;
        if (named == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? random.nextInt(100) : "");
        }
        if (named == boolean.class || named == Boolean.class) {
            return random.nextBoolean();
        }
        if (named == int.class || named == Integer.class) {
            return random.nextBoolean() ? random.nextInt() : random.nextInt(600);
        }
        if (named == long.class || named == Long.class) {
            return random.nextBoolean() ? random.nextLong() : (long) random.nextInt();
        }
        if (named == Duration.class) {
            return Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000));
        }
        if (named == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt() * 4L, random.nextInt(1_000_000_000));
        }
        if (named.isEnum()) {
            return named.getEnumConstants()[random.nextInt(named.getEnumConstants().length)];
        }
        if (named.isSealed()) {
            Class<?>[] kinds = named.getPermittedSubclasses();
            return of(kinds[random.nextInt(kinds.length)]);
        }
        return record(named);
    }

    private Object of(Type raw, Type[] arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(of(arguments[0]));
        }
        if (raw == List.class) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> of(arguments[0]))
                    .toList();
        }
        Map<Object, Object> map = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(of(arguments[0]), of(arguments[1]));
        }
        return map;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        while (true) {
            Object[] values = Arrays.stream(components)
                    .map(each -> of(each.getGenericType()))
                    .toArray();
            try {
                Object value = type.getConstructor(types).newInstance(values);
                made.add(type.getSimpleName());
                return value;
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type.toString(), e);
                }
                // A combination that the record refuses: another one.
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type.toString(), e);
            }
        }
    }
}

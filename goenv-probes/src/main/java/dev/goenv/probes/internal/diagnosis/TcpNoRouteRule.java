package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy.Scope;
import java.util.Optional;

/** No way to the network or host (ENETUNREACH, EHOSTUNREACH). */
final class TcpNoRouteRule implements CauseRule {
    static final String CODE = "tcp.no-route";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "this machine has no route to any address of the host";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Attempts.failed(symptom)
                .filter(attempts -> attempts.unreachable())
                .map(attempts -> diagnosis(attempts, symptom));
    }

    private static Diagnosis diagnosis(Attempts attempts, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(attempts.host())
                .title("There is no route to " + attempts.host())
                .explanation("This machine knows no way to any address of " + attempts.host()
                        + ": the network or VPN is down, or a router" + " says that there is none.")
                .evidence(attempts.facts())
                .remedies(
                        ways.remedies()
                                .advice(
                                        "connect-network",
                                        "Connect to the network or VPN",
                                        "Bring up the network or VPN through which " + attempts.host()
                                                + " is reached."),
                        ways.remedies()
                                .command(
                                        "show-route",
                                        "Show the way to the address",
                                        showRoute(symptom.examination().system()) + attempts.address(),
                                        Scope.PROCESS))
                .diagnosis();
    }

    private static String showRoute(String system) {
        return switch (system) {
            case "windows" -> "tracert ";
            case "darwin" -> "route -n get ";
            default -> "ip route get ";
        };
    }
}

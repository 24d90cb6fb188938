package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proxy wants to know who asks. */
final class ProxyAuthRequiredRule implements CauseRule {
    static final String CODE = "proxy.auth-required";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the HTTP proxy answers 407: it wants a user and a password, or a scheme that Go can't speak";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom).flatMap(way -> {
            Optional<TunnelAnswer> tunnel = way.tunnel().filter(ProxyAuthRequiredRule::wantsUser);
            if (tunnel.isPresent()) {
                TunnelAnswer answer = tunnel.get();
                Optional<String> header = Optional.ofNullable(answer.headers().get("proxy-authenticate"));
                return Optional.of(diagnosis(symptom, way, header, answer.credentialSent(), Phrases.of(answer)));
            }
            return symptom.last(HttpAnswer.class)
                    .filter(answer -> answer.status() == 407)
                    .map(answer -> diagnosis(
                            symptom,
                            way,
                            Phrases.header(answer, "proxy-authenticate"),
                            way.text().contains(Redaction.MASK),
                            Phrases.of(answer)));
        });
    }

    /** What golang.org/x/net/internal/socks says when a SOCKS server wants another method, or refuses the user. */
    private static boolean wantsUser(TunnelAnswer answer) {
        return answer.status() == 407
                || answer.result() == TunnelAnswer.Result.SOCKS_REFUSED
                        && (answer.detail().contains("authentication")
                                || answer.detail().contains("username/password"));
    }

    private static Diagnosis diagnosis(
            Symptom symptom, ProxyWay way, Optional<String> header, boolean sent, List<String> facts) {
        Set<String> schemes = AuthSchemes.of(header.orElse(""));
        boolean beyondGo = AuthSchemes.beyondGo(schemes);
        String why = beyondGo
                ? "It offers " + String.join(" and ", schemes) + " alone; Go can send user and password (Basic) and"
                        + " nothing else."
                : sent
                        ? "Go sent the user and password of " + way.variable() + ", and the proxy did not accept them."
                        : "There is no user and password in " + way.variable() + ", so Go sent none.";
        return DiagnosisDraft.error(CODE, symptom)
                .title("The HTTP proxy " + way.address() + " wants authentication")
                .explanation("The proxy lets nobody through who does not authenticate. " + why)
                .evidence(facts)
                .evidence(schemes.isEmpty() ? "" : "It offers these schemes: " + String.join(", ", schemes) + ".")
                .remedies(beyondGo ? List.of(localProxy(symptom, way)) : List.of(userInfo(symptom, way, sent)))
                .remedies(beyondGo ? List.of() : List.of(localProxy(symptom, way)))
                .diagnosis();
    }

    private static Remedy userInfo(Symptom symptom, ProxyWay way, boolean sent) {
        String escapes = " In them, write / as %2F, # as %23, % as %25 and a blank as %20.";
        return Remedies.of(symptom)
                .advice(
                        "set-proxy-user",
                        sent
                                ? "Correct user and password in " + way.variable()
                                : "Put user and password into " + way.variable(),
                        (sent
                                        ? "Correct the user and password that stand before the host in "
                                        : "Write the user, a colon, the password and an @ before the host in ")
                                + way.variable() + ", which names " + way.address() + "." + escapes
                                + " git follows the same variable.");
    }

    private static Remedy localProxy(Symptom symptom, ProxyWay way) {
        return Remedies.of(symptom)
                .advice(
                        "local-authenticating-proxy",
                        "For NTLM or Kerberos, run a local proxy that authenticates",
                        "Run px or cntlm on this machine, have it forward to " + way.address() + ", and set "
                                + way.variable() + " to its address, such as http://127.0.0.1:3128.");
    }
}

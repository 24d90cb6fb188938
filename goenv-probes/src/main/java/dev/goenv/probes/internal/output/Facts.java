package dev.goenv.probes.internal.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who failed, where and at what, as far as a message tells. Immutable.
 *
 * @param module the module or import path that failed, unescaped, {@code path@version} where a version is told
 * @param requiredBy what leads to the module, the project's own first
 * @param operation what was being done, in the go command's word
 * @param url the URL that was asked, as it is written
 * @param host the host that the failure is about, with the port if it is told
 * @param status the HTTP status that came back
 * @param end what follows the URL, which is the error of the layer below; the whole message without a URL
 */
record Facts(
        Optional<String> module,
        List<String> requiredBy,
        Optional<String> operation,
        Optional<String> url,
        Optional<String> host,
        OptionalInt status,
        String end) {
    static Facts of(String said) {
        Optional<UrlInText> url = UrlInText.first(said);
        String end = url.map(each -> said.substring(each.after())).orElse(said);
        return new Facts(
                module(said, url),
                ModulesInText.chain(said),
                url.flatMap(each -> each.operation(said)),
                url.map(UrlInText::text),
                HostInText.of(said, url.map(UrlInText::text)),
                StatusInText.of(end),
                end);
    }

    /** {@return the module that a message is about} */
    static Optional<String> module(String said, Optional<UrlInText> url) {
        return ModulesInText.module(said).or(() -> url.flatMap(each -> ModulesInText.fromUrl(each.text())));
    }

    /** {@return the host alone} */
    Optional<String> hostName() {
        return host.map(HostInText::withoutPort);
    }

    /** {@return the host of the URL, without the port} */
    Optional<String> urlHost() {
        return url.flatMap(HostInText::ofUrl).map(HostInText::withoutPort);
    }

    /** {@return whether the URL has this in it} */
    boolean urlHas(String part) {
        return url.filter(text -> text.contains(part)).isPresent();
    }
}

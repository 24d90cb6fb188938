package dev.goenv.probes.internal.connect;

import dev.goenv.auth.Credentials;
import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyDecision;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.text.StatusText;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.ProbeContext;
import dev.goenv.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends requests over OkHttp, which speaks HTTP/1.1 and HTTP/2 and decides nothing: names, connections, HTTP proxies, TLS,
 * redirects and credentials are those of the go command.
 *
 * <p>Stricter than Go in two places. A credential is sent again after a redirect only to the same host name over https: Go
 * sends it to sub-domains too, and headers of GOAUTH to any host (golang/go#77839). User info of a URL is sent over https
 * alone. {@code HttpAnswer.redirects} are the URLs that were led to.
 *
 * <p>With {@link FetchRequest.Security#INSECURE} an https URL that can't be reached is asked again by http, as the go command
 * does for a module that GOINSECURE names. Phases count from the beginning of the fetch.
 */
final class OkHttpFetcher implements Fetcher {
    private final HttpClients clients;
    private final Connector connector;
    private final HttpProxies proxies;
    private final Credentials credentials;
    private final FileFetch files;
    private final SentSecrets sent;

    OkHttpFetcher(
            HttpClients clients,
            Connector connector,
            HttpProxies proxies,
            Credentials credentials,
            FileFetch files,
            SentSecrets sent) {
        this.clients = clients;
        this.connector = connector;
        this.proxies = proxies;
        this.credentials = credentials;
        this.files = files;
        this.sent = sent;
    }

    @Override
    public Fetched fetch(FetchRequest request, ProbeContext context) throws InterruptedException {
        Fetched first = fetchOnce(request, context);
        boolean fallBack = request.security() == FetchRequest.Security.INSECURE
                && request.url().startsWith("https:")
                && first.answer().status() == 0
                && !Stopping.timeIsUp(context);
        return fallBack ? fetchOnce(plain(request), context) : first;
    }

    private static FetchRequest plain(FetchRequest request) {
        return new FetchRequest(
                request.operation(),
                "http:" + request.url().substring("https:".length()),
                request.method(),
                request.maxBytes(),
                request.security(),
                request.headers());
    }

    private Fetched fetchOnce(FetchRequest request, ProbeContext context) throws InterruptedException {
        Chain chain = new Chain(request, context);
        GoUrl url;
        try {
            url = GoUrl.parse(request.url());
        } catch (GoSyntaxException e) {
            return chain.answer(Reply.none(Result.OTHER, ""), Optional.of(String.valueOf(e.getMessage())));
        }
        if (url.scheme().equals("file")) {
            Reply reply = files.read(url, request);
            return chain.answer(reply, Optional.of(reply.words()).filter(words -> !words.isEmpty()));
        }
        Optional<String> refusal = refusal(url, request);
        if (refusal.isPresent()) {
            return chain.answer(Reply.none(Result.REFUSED_TO_SEND, ""), refusal);
        }
        return chain.follow(url);
    }

    private static Optional<String> refusal(GoUrl url, FetchRequest request) {
        if (!url.scheme().equals("http") && !url.scheme().equals("https")) {
            return Optional.of("unsupported scheme: " + url.redacted());
        }
        boolean exposed = url.scheme().equals("http")
                && url.userinfo().isPresent()
                && request.security() != FetchRequest.Security.INSECURE;
        return exposed
                ? Optional.of("refusing to pass credentials to insecure URL: " + url.redacted())
                : Optional.empty();
    }

    /** One request and the redirects after it. */
    private final class Chain {
        private final FetchRequest request;
        private final ProbeContext context;
        private final Timeline timeline = new Timeline();
        private final List<String> redirects = new ArrayList<>();
        private final String method;
        private boolean credentialSent;

        Chain(FetchRequest request, ProbeContext context) {
            this.request = request;
            this.context = context;
            this.method = request.method() == FetchRequest.Method.GET ? "Get" : "Head";
        }

        Fetched follow(GoUrl first) throws InterruptedException {
            Exchange exchange = new Exchange(clients, connector, request, context, timeline);
            Map<String, List<Secret>> own = UrlCredential.of(first, credentials);
            GoUrl url = first;
            Optional<String> referer = Optional.empty();
            for (int requests = 1; ; requests++) {
                if (url.host().isEmpty()) {
                    String words = about(url, "http: no Host in request URL");
                    return answer(Reply.none(Result.REFUSED_TO_SEND, ""), Optional.of(words));
                }
                ProxyDecision decision = proxies.decide(url.text());
                if (decision instanceof ProxyDecision.Refused refused) {
                    return answer(Reply.none(Result.REFUSED_TO_SEND, ""), Optional.of(about(url, refused.message())));
                }
                Hop hop = new Hop(url, Ways.of(url, decision), headers(url, own), referer);
                sent.add(hop.credential());
                credentialSent = !hop.credential().isEmpty();
                Reply reply = exchange.send(hop);
                if (!Redirects.leadsOn(reply)) {
                    return answer(reply, problem(url, reply));
                }
                Optional<Fetched> end = end(first, url, reply, requests);
                if (end.isPresent()) {
                    return end.get();
                }
                GoUrl to = ((Redirects.Next.To) next(first, url, reply, requests)).url();
                boolean exposed = url.scheme().equals("https") && to.scheme().equals("http");
                referer = exposed
                        ? Optional.empty()
                        : Optional.of(url.withoutUserinfo().text());
                // Once dropped a credential stays dropped, even if a later redirect leads back.
                own = Redirects.keepsCredential(first, to) ? own : Map.of();
                redirects.add(to.text());
                url = to;
            }
        }

        private Redirects.Next next(GoUrl first, GoUrl url, Reply reply, int requests) {
            boolean preserving = request.security() != FetchRequest.Security.INSECURE;
            return Redirects.next(first, url, reply.header("location"), requests, method, preserving);
        }

        private Optional<Fetched> end(GoUrl first, GoUrl url, Reply reply, int requests) {
            if (reply.header("location").isEmpty()) {
                String words = "reading " + url.redacted() + ": " + StatusText.of(reply.status());
                return Optional.of(answer(with(reply, Result.BAD_REDIRECT), Optional.of(words)));
            }
            return next(first, url, reply, requests) instanceof Redirects.Next.Refused refused
                    ? Optional.of(answer(with(reply, Result.BAD_REDIRECT), Optional.of(refused.words())))
                    : Optional.empty();
        }

        private Map<String, List<Secret>> headers(GoUrl url, Map<String, List<Secret>> own) {
            boolean named = url.userinfo().isPresent() && url.scheme().equals("https");
            return own.isEmpty() && named ? UrlCredential.basic(url) : own;
        }

        private Optional<String> problem(GoUrl url, Reply reply) {
            if (reply.words().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    reply.inBody()
                            ? "read " + GoQuote.quote(url.redacted()) + ": " + reply.words()
                            : about(url, reply.words()));
        }

        private String about(GoUrl url, String words) {
            return method + " " + GoQuote.quote(url.redacted()) + ": " + words;
        }

        Fetched answer(Reply reply, Optional<String> problem) {
            return Answers.of(request, reply, redirects, credentialSent, problem, timeline);
        }
    }

    private static Reply with(Reply reply, Result result) {
        return new Reply(
                result,
                reply.status(),
                reply.headers(),
                reply.body(),
                reply.words(),
                reply.inBody(),
                reply.clockOffset());
    }
}

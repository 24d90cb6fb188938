package dev.goenv.probes.internal.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the HTML looks: light and dark, at least 4.5 to 1 in contrast (WCAG 2.2, 1.4.3), with the fonts that are there. */
final class Stylesheet {
    static final String CSS = """
            :root { color-scheme: light dark; --back: #ffffff; --panel: #f6f8fa; --text: #1f2328; --soft: #59636e;
              --edge: #d1d9e0; --good: #1a7f37; --notice: #8a5a00; --bad: #c0212b; --none: #59636e; --unknown: #8250df;
              --dns: #0969da; --connect: #1a7f37; --tls: #8250df; --request: #57606a; --wait: #bc4c00; --body: #9a6700; }
            @media (prefers-color-scheme: dark) {
              :root { --back: #0d1117; --panel: #161b22; --text: #e6edf3; --soft: #9198a1; --edge: #3d444d;
                --good: #3fb950; --notice: #d29922; --bad: #ff7b72; --none: #9198a1; --unknown: #bc8cff;
                --dns: #4493f8; --connect: #3fb950; --tls: #bc8cff; --request: #8b949e; --wait: #f0883e;
                --body: #d29922; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--back); color: var(--text);
              font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
            h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
            h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
            h3 { font-size: 1rem; margin: 1rem 0 .3rem; overflow-wrap: anywhere; }
            p, li, td, dd { overflow-wrap: anywhere; }
            header { border: 1px solid var(--edge); border-left-width: .5rem; border-radius: .4rem; background: var(--panel);
              padding: 1rem 1.2rem; }
            header p { margin: .6rem 0 0; }
            header.good { border-left-color: var(--good); } header.notice { border-left-color: var(--notice); }
            header.bad { border-left-color: var(--bad); } header.unknown { border-left-color: var(--unknown); }
            .sign { font-weight: 700; } .soft { color: var(--soft); }
            .good .sign, .sign.good { color: var(--good); } .notice .sign, .sign.notice { color: var(--notice); }
            .bad .sign, .sign.bad { color: var(--bad); } .none .sign, .sign.none { color: var(--none); }
            .unknown .sign, .sign.unknown { color: var(--unknown); }
            code, pre { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
              font-size: .9em; }
            pre { background: var(--panel); border: 1px solid var(--edge); border-radius: .4rem; padding: .6rem .8rem;
              margin: .3rem 0 .6rem; overflow-x: auto; }
            .steps > li { margin-bottom: .8rem; } .steps p { margin: .2rem 0; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--edge); }
            th { font-weight: 600; white-space: nowrap; } td.sign { width: 1.5rem; }
            .drawing { overflow-x: auto; } svg { display: block; }
            svg text { fill: var(--text); font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            svg .soft { fill: var(--soft); } svg .strong { font-weight: 600; }
            svg .box { fill: var(--panel); stroke: var(--edge); stroke-width: 1.5; }
            svg .box.good { stroke: var(--good); } svg .box.notice { stroke: var(--notice); }
            svg .box.bad { stroke: var(--bad); stroke-width: 2.5; }
            svg .box.none { stroke: var(--none); stroke-dasharray: 4 3; } svg .box.unknown { stroke: var(--unknown); }
            svg .fill-good { fill: var(--good); } svg .fill-notice { fill: var(--notice); }
            svg .fill-bad { fill: var(--bad); } svg .fill-none { fill: var(--none); }
            svg .fill-unknown { fill: var(--unknown); }
            svg .arrow { stroke: var(--soft); stroke-width: 1.5; fill: none; } svg .tip { fill: var(--soft); }
            svg .grid { stroke: var(--edge); stroke-width: 1; }
            svg .bar { fill: var(--none); opacity: .7; } svg .bar.bad { fill: none; opacity: 1; stroke: var(--bad); stroke-width: 1.5; }
            svg .phase-dns { fill: var(--dns); } svg .phase-connect { fill: var(--connect); }
            svg .phase-tls { fill: var(--tls); } svg .phase-request { fill: var(--request); }
            svg .phase-wait { fill: var(--wait); } svg .phase-body { fill: var(--body); }
            svg .phase-other { fill: var(--none); }
            .signs { list-style: none; padding-left: 1.2rem; text-indent: -1.2rem; margin: .4rem 0; }
            .key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; margin: .4rem 0; }
            .key li { display: flex; align-items: center; gap: .35rem; }
            details { border: 1px solid var(--edge); border-radius: .4rem; padding: .4rem .8rem; margin: .4rem 0; }
            summary { cursor: pointer; overflow-wrap: anywhere; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
            dt { color: var(--soft); } dd { margin: 0; white-space: pre-wrap; }
            footer { margin-top: 2.5rem; color: var(--soft); font-size: .9rem; }
            @media print { pre { white-space: pre-wrap; } .drawing { overflow: visible; } }
            """;

    private Stylesheet() {}

    /** {@return what a Content-Security-Policy calls the style sheet by: nothing else is to be obeyed} */
    static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

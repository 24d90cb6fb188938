package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.resolve.ResolvedEnv;
import dev.goenv.env.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules, in the order in which findings of one severity are told.
 *
 * <p>To add one, write its class and its test and put it here; the table of the README is compared with {@link #table()}.
 */
public final class LintRules {
    static final List<LintRule> ALL = List.of(
            // The user's file.
            new ByteOrderMarkRule(),
            new ExportPrefixRule(),
            new HiddenLineRule(),
            new UnknownVariableRule(),
            new NotSupportedRule(),
            new DuplicateLineRule(),
            new UserFileUnreadableRule(),
            new UserFileMissingRule(),
            new UserFileOffRule(),
            new ShadowedRule(),
            new MaskedDefaultRule(),
            // What does not belong into a value.
            new QuotesRule(),
            new CarriageReturnRule(),
            new BlanksRule(),
            new CommentInValueRule(),
            new FullWidthRule(),
            new SeparatorRule(),
            new UnexpandedRule(),
            new SecretExposedRule(),
            // GOPROXY.
            new GoproxyKeywordRule(),
            new GoproxyInvalidRule(),
            new GoproxyEmptyListRule(),
            new GoproxyNoHostRule(),
            new GoproxyCredentialsRefusedRule(),
            new GoproxyIsHttpProxyRule(),
            new GoproxyFileMissingRule(),
            new GoproxyHostTypoRule(),
            new GoproxyDeadMirrorRule(),
            new GoproxyIgnoredEntriesRule(),
            new GoproxyGateBypassedRule(),
            new GoproxyImplicitHttpsRule(),
            new GoproxyLoopbackInContainerRule(),
            new GoproxyOffRule(),
            // Private modules.
            new PatternSchemeRule(),
            new PatternDotRule(),
            new PatternBlanksRule(),
            new PatternMalformedRule(),
            new PatternNeverMatchesRule(),
            new PatternEverythingRule(),
            new PatternStarRule(),
            // Verification.
            new GosumdbInvalidRule(),
            new GosumdbOffRule(),
            new GosumdbOffToolchainRule(),
            new InsecureRule(),
            // HTTP proxies.
            new ProxyEnvInvalidRule(),
            new ProxyNotAppliedRule(),
            new ProxySchemeRule(),
            new ProxyHostTypoRule(),
            new ProxyCaseConflictRule(),
            new ProxyLoopbackInContainerRule(),
            new NoProxySyntaxRule(),
            new NoProxyGapRule(),
            // Directories.
            new CacheUnusableRule(),
            new DirectoryUnusableRule(),
            new GopathRelativeRule(),
            new GopathIsGorootRule(),
            new GorootMissingRule(),
            // Other variables.
            new ToolchainRule(),
            new ModuleModeRule(),
            new GopathModeRule(),
            new GoflagsInvalidRule(),
            new GoflagsInsecureRule(),
            new GoflagsVendorRule(),
            new GoflagsDuplicateRule(),
            new GovcsInvalidRule(),
            new GoauthInvalidRule(),
            new GodebugRemovedRule());

    private LintRules() {}

    /** {@return what is wrong in an environment, most severe first, and in the order of the rules within a severity} */
    public static List<Finding> lint(ResolvedEnv env) {
        LintContext context = new LintContext(env);
        return ALL.stream()
                .flatMap(rule -> rule.check(context).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** {@return the rows of a Markdown table that lists every code and what it finds, sorted by code} */
    public static String table() {
        return ALL.stream()
                .sorted(Comparator.comparing(LintRule::code))
                .map(rule -> "| `" + rule.code() + "` | " + rule.finds().replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
    }
}

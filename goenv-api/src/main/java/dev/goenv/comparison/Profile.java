package dev.goenv.comparison;

import java.util.List;
import java.util.Optional;

/**
 * The kind of place that settings are recommended for, with what has to be known of it.
 *
 * <p>Private patterns are those of GOPRIVATE, such as {@code corp.example} and {@code github.com/acme/*}.
 */
public sealed interface Profile {
    /** {@return the place in a few words} */
    String title();

    /** {@return the patterns of private modules; empty if there are none} */
    List<String> privatePatterns();

    /** {@return the company's module proxy, if there is one} */
    default Optional<CompanyProxy> proxy() {
        return Optional.empty();
    }

    /** {@return where downloads and builds are kept, if not at Go's own places} */
    default Optional<CacheDirectory> caches() {
        return Optional.empty();
    }

    /** {@return whether private modules come from their repositories, so that git needs credentials} */
    default boolean privateFromOrigin() {
        return !privatePatterns().isEmpty()
                && proxy().map(CompanyProxy::serves)
                        .filter(serves -> serves == CompanyProxy.Serves.PRIVATE_MODULES_TOO)
                        .isEmpty();
    }

    /**
     * A developer's machine with free access to the Internet.
     *
     * @param privatePatterns the patterns of private modules
     * @param caches where downloads and builds are kept; Go's own places if empty
     */
    record Laptop(List<String> privatePatterns, Optional<CacheDirectory> caches) implements Profile {
        /** Copies and checks the patterns. */
        public Laptop {
            privatePatterns = Patterns.checked(privatePatterns);
        }

        @Override
        public String title() {
            return "a developer's machine";
        }
    }

    /**
     * A developer's machine in mainland China, where proxy.golang.org and sum.golang.org can't be reached.
     *
     * @param privatePatterns the patterns of private modules
     * @param caches where downloads and builds are kept; Go's own places if empty
     */
    record MainlandChina(List<String> privatePatterns, Optional<CacheDirectory> caches) implements Profile {
        /** Copies and checks the patterns. */
        public MainlandChina {
            privatePatterns = Patterns.checked(privatePatterns);
        }

        @Override
        public String title() {
            return "a machine in mainland China";
        }
    }

    /**
     * A company's network with a module proxy of its own.
     *
     * @param companyProxy the module proxy
     * @param privatePatterns the patterns of the company's modules
     * @param caches where downloads and builds are kept; Go's own places if empty
     */
    record CompanyNetwork(CompanyProxy companyProxy, List<String> privatePatterns, Optional<CacheDirectory> caches)
            implements Profile {
        /** Copies and checks the patterns. */
        public CompanyNetwork {
            privatePatterns = Patterns.checked(privatePatterns);
        }

        @Override
        public String title() {
            return "a company network";
        }

        @Override
        public Optional<CompanyProxy> proxy() {
            return Optional.of(companyProxy);
        }
    }

    /**
     * Jobs of continuous integration.
     *
     * @param proxy the company's module proxy, if there is one
     * @param privatePatterns the patterns of private modules
     * @param cacheDirectory a directory that the CI system keeps between jobs
     */
    record ContinuousIntegration(
            Optional<CompanyProxy> proxy, List<String> privatePatterns, CacheDirectory cacheDirectory)
            implements Profile {
        /** Copies and checks the patterns. */
        public ContinuousIntegration {
            privatePatterns = Patterns.checked(privatePatterns);
        }

        @Override
        public String title() {
            return "continuous integration";
        }

        @Override
        public Optional<CacheDirectory> caches() {
            return Optional.of(cacheDirectory);
        }
    }

    /**
     * The build of a container image by BuildKit.
     *
     * @param proxy the company's module proxy, if there is one
     * @param privatePatterns the patterns of private modules
     * @param cacheDirectory where cache mounts go, a path of Linux
     */
    record Container(Optional<CompanyProxy> proxy, List<String> privatePatterns, CacheDirectory cacheDirectory)
            implements Profile {
        /**
         * Copies and checks the patterns.
         *
         * @throws IllegalArgumentException if the directory is one of Windows
         */
        public Container {
            privatePatterns = Patterns.checked(privatePatterns);
            if (cacheDirectory.windows()) {
                throw new IllegalArgumentException("not a path of Linux: " + cacheDirectory);
            }
        }

        @Override
        public String title() {
            return "a container build";
        }

        @Override
        public Optional<CacheDirectory> caches() {
            return Optional.of(cacheDirectory);
        }
    }

    /**
     * A machine without a network.
     *
     * @param modules a directory with the files of a module proxy, such as a copy of {@code cache/download} of another
     *     machine's GOMODCACHE; empty if the module cache, or a vendor directory, has everything
     * @param privatePatterns the patterns of private modules
     * @param caches where downloads and builds are kept; Go's own places if empty
     */
    record Offline(Optional<CacheDirectory> modules, List<String> privatePatterns, Optional<CacheDirectory> caches)
            implements Profile {
        /** Copies and checks the patterns. */
        public Offline {
            privatePatterns = Patterns.checked(privatePatterns);
        }

        @Override
        public String title() {
            return "a machine without a network";
        }

        @Override
        public boolean privateFromOrigin() {
            return false;
        }
    }
}

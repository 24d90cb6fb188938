/** Classes that break every rule of this package, so that its tests can show that the rules find it. */
package dev.goenv.architecture.sample;

package dev.goenv.probe;

/**
 * A line of the hosts file that gives a name an address; Go believes it before any DNS server.
 *
 * @param name the name
 * @param address the address
 * @param file the file
 * @param line the line, counted from 1
 */
public record HostsLine(String name, String address, String file, int line) implements Evidence {}

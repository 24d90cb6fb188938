package dev.goenv.examples.environment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a value of goenv shows: {@code toString} and the texts of itself and of all that is reached from it
 * through public methods without arguments, messages of exceptions included.
 */
final class ShownTexts {
    /** What hands out a text as it is and says so in its description. Everything else must be fit to be shown. */
    private static final Set<String> RAW = Set.of(
            "AuthCommandInput.text",
            "Command.arguments",
            "Command.text",
            "Credential.prefix",
            "Database.explicitUrl",
            "Database.url",
            "EnvEdit.path",
            "Git.directory",
            "GitCredential.url",
            "GitCredential.username",
            "GoCredentials.netrcPath",
            "GoEnv.goPath",
            "GoEnvFile.path",
            "GoFlag.value",
            "GoFlags.mod",
            "GoFlags.modfile",
            "GoValue.text",
            "GorootFile.path",
            "IgnoredEntry.text",
            "InstalledToolchain.goroot",
            "ModulePattern.text",
            "Itself.url",
            "ModuleProxy.host",
            "ModuleProxy.url",
            "NetrcLine.login",
            "NetrcLine.machine",
            "NoProxyEntry.text",
            "ProxyChain.text",
            "ProxyServer.address",
            "ProxyServer.host",
            "Secret.reveal",
            "Set.name",
            "Set.text",
            "Shadowed.text",
            "ThroughProxy.url",
            "Undo.path",
            "Unset.name",
            "Unusable.text",
            "UserFile.path",
            "VcsRule.allowed",
            "VcsRule.pattern");

    /** What changes the world. */
    private static final Set<String> DEEDS = Set.of("apply", "undo", "wait", "notify", "notifyAll", "clone");

    private final Map<String, String> byPlace = new LinkedHashMap<>();
    private final Map<Object, Boolean> seen = new IdentityHashMap<>();

    /** Adds a text. */
    void addText(String place, String text) {
        byPlace.put(place, text);
    }

    /** Adds a value and all that it leads to. */
    void add(String place, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> add(place, inner));
        } else if (value instanceof Collection<?> collection) {
            int i = 0;
            for (Object inner : collection) {
                add(place + "[" + i++ + "]", inner);
            }
        } else if (value instanceof Map<?, ?> map) {
            add(place + ".keys", map.keySet());
            add(place + ".values", map.values());
        } else if (value instanceof Throwable thrown) {
            addThrown(place, thrown);
        } else if (value instanceof CharSequence) {
            addText(place, value.toString());
        } else if (value.getClass().getName().startsWith("dev.goenv.") && seen.put(value, true) == null) {
            addText(place + ".toString()", value.toString());
            if (!(value instanceof Enum)) {
                addParts(place, value);
            }
        }
    }

    private void addThrown(String place, Throwable thrown) {
        if (seen.put(thrown, true) != null) {
            return;
        }
        addText(place + ".toString()", thrown.toString());
        addText(place + ".message", String.valueOf(thrown.getMessage()));
        if (thrown.getCause() != null) {
            addThrown(place + ".cause", thrown.getCause());
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            addThrown(place + ".suppressed", suppressed);
        }
    }

    private void addParts(String place, Object value) {
        if (value instanceof Record && Modifier.isPublic(value.getClass().getModifiers())) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                call(place, value, component.getAccessor());
            }
        }
        for (Method method : value.getClass().getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
                declared(value.getClass(), method).ifPresent(open -> call(place, value, open));
            }
        }
    }

    /** The method as a public type of goenv's API declares it. */
    private static Optional<Method> declared(Class<?> type, Method method) {
        if (method.getReturnType() == void.class || DEEDS.contains(method.getName())) {
            return Optional.empty();
        }
        boolean open = Modifier.isPublic(type.getModifiers())
                && type.getName().startsWith("dev.goenv.")
                && !type.getName().contains(".internal.");
        if (open) {
            try {
                return Optional.of(type.getMethod(method.getName()));
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            Optional<Method> found = declared(parent, method);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void call(String place, Object value, Method method) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        boolean shown = method.getReturnType() != String.class && !RAW.contains(name)
                || method.getReturnType() == String.class && !RAW.contains(name);
        if (!shown) {
            return;
        }
        try {
            Object result = method.invoke(value);
            if (result != null) {
                add(place + " " + name, result);
            }
        } catch (InvocationTargetException e) {
            addThrown(place + " " + name, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(name, e);
        }
    }

    /** All texts, each with the way that leads to it. */
    Map<String, String> byPlace() {
        return byPlace;
    }
}

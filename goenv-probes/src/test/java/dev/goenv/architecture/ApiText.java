package dev.goenv.architecture;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public face of classes as text, in an order that does not depend on the JVM, and the classes it mentions.
 *
 * <p>Left out is what says nothing: members of {@code Object} that are merely overridden, what the compiler adds to
 * enums, and the accessors and the canonical constructor of a record, which follow from its components.
 */
final class ApiText {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Set<Class<?>>> mentioned = new TreeMap<>();
    private String where = "";

    private ApiText() {}

    /** Renders those of {@code classes} that code outside their package can name. */
    static ApiText of(Collection<Class<?>> classes) {
        ApiText api = new ApiText();
        classes.stream()
                .filter(ApiText::isReachable)
                .sorted(Comparator.comparing(Class::getName))
                .forEach(api::type);
        return api;
    }

    /** The text: an unindented line a type, an indented line a member. */
    String text() {
        return text.toString();
    }

    /** Lines of the form {@code TYPE mentions OTHER} for each mention that is not {@code allowed}. */
    List<String> mentionsOutside(Predicate<Class<?>> allowed) {
        List<String> outside = new ArrayList<>();
        mentioned.forEach((type, others) -> others.stream()
                .filter(allowed.negate())
                .map(other -> type + " mentions " + other.getName())
                .sorted()
                .forEach(outside::add));
        return outside;
    }

    private static boolean isReachable(Class<?> type) {
        if (type.isSynthetic() || type.isAnonymousClass() || type.isLocalClass() || !isOpen(type.getModifiers())) {
            return false;
        }
        return type.getEnclosingClass() == null || isReachable(type.getEnclosingClass());
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void type(Class<?> type) {
        where = type.getName();
        text.append(text.isEmpty() ? "" : "\n")
                .append(deprecation(type))
                .append(kind(type))
                .append(' ')
                .append(type.getCanonicalName())
                .append(variables(type.getTypeParameters()));
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(part -> name(part.getGenericType()) + " " + part.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        if (type.getGenericSuperclass() != null
                && !type.isRecord()
                && !type.isEnum()
                && type.getSuperclass() != Object.class) {
            text.append(" extends ").append(name(type.getGenericSuperclass()));
        }
        clause(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces());
        if (type.isSealed()) {
            // Compilers list them in different orders.
            Class<?>[] permitted = type.getPermittedSubclasses();
            Arrays.sort(permitted, Comparator.comparing(Class::getName));
            clause(" permits ", permitted);
        }
        text.append('\n');
        Stream.of(constants(type), fields(type), constructors(type), methods(type))
                .flatMap(members -> members)
                .forEach(line -> text.append("    ").append(line).append('\n'));
    }

    private static String kind(Class<?> type) {
        int modifiers = type.getModifiers();
        String nesting = type.getEnclosingClass() != null && Modifier.isProtected(modifiers) ? "protected " : "";
        if (type.isAnnotation()) {
            return nesting + "@interface";
        }
        if (type.isEnum()) {
            return nesting + "enum";
        }
        if (type.isRecord()) {
            return nesting + "record";
        }
        String sealed = type.isSealed() ? "sealed " : "";
        if (type.isInterface()) {
            return nesting + sealed + "interface";
        }
        String shape = Modifier.isFinal(modifiers) ? "final " : Modifier.isAbstract(modifiers) ? "abstract " : "";
        return nesting + sealed + shape + "class";
    }

    private void clause(String word, Type[] types) {
        if (types.length > 0) {
            text.append(Arrays.stream(types).map(this::name).collect(Collectors.joining(", ", word, "")));
        }
    }

    private Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> deprecation(field) + field.getName());
    }

    private Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isOpen(field.getModifiers()) && !field.isEnumConstant() && !field.isSynthetic())
                .map(field -> deprecation(field)
                        + modifiers(field.getModifiers() & Modifier.fieldModifiers(), type)
                        + name(field.getGenericType()) + " " + field.getName())
                .sorted();
    }

    private Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(made -> isOpen(made.getModifiers()) && !made.isSynthetic() && !isCanonical(made))
                .map(made -> deprecation(made)
                        + modifiers(made.getModifiers(), type)
                        + signature(made, type.getSimpleName()))
                .sorted();
    }

    private Stream<String> methods(Class<?> type) {
        Map<String, String> byName = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic() && !isImplied(method)) {
                String line = deprecation(method)
                        + (method.isDefault() ? "default " : "")
                        + modifiers(method.getModifiers() & Modifier.methodModifiers(), type)
                        + signature(method, name(method.getGenericReturnType()) + " " + method.getName());
                byName.put(method.getName() + " " + line, line);
            }
        }
        return byName.values().stream();
    }

    private static String modifiers(int all, Class<?> type) {
        int implied = Modifier.PUBLIC
                | (type.isInterface() ? Modifier.ABSTRACT : 0)
                | Modifier.SYNCHRONIZED
                | Modifier.NATIVE
                | Modifier.STRICT
                | (Modifier.isFinal(type.getModifiers()) && !Modifier.isStatic(all) ? Modifier.FINAL : 0);
        String words = Modifier.toString(all & ~implied);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String deprecation(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static boolean isCanonical(Constructor<?> made) {
        Class<?> type = made.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        made.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isImplied(Method method) {
        Class<?> type = method.getDeclaringClass();
        if (type.isEnum() && Modifier.isStatic(method.getModifiers())) {
            return method.getName().equals("values") && method.getParameterCount() == 0
                    || method.getName().equals("valueOf") && method.getParameterCount() == 1;
        }
        if (type.isRecord() && method.getParameterCount() == 0) {
            return Arrays.stream(type.getRecordComponents())
                            .anyMatch(part -> part.getName().equals(method.getName()))
                    || isOfObject(method);
        }
        return isOfObject(method);
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(of -> of.getName().equals(method.getName())
                        && Arrays.equals(of.getParameterTypes(), method.getParameterTypes()));
    }

    private String signature(Executable code, String name) {
        List<String> parameters = new ArrayList<>();
        for (Type parameter : code.getGenericParameterTypes()) {
            parameters.add(name(parameter));
        }
        if (code.isVarArgs()) {
            int last = parameters.size() - 1;
            parameters.set(last, parameters.get(last).replaceAll("\\[]$", "..."));
        }
        String thrown = Arrays.stream(code.getGenericExceptionTypes())
                .map(this::name)
                .sorted()
                .collect(Collectors.joining(", "));
        String variables = variables(code.getTypeParameters());
        return (variables.isEmpty() ? "" : variables + " ")
                + name
                + "(" + String.join(", ", parameters) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private String variables(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables)
                .map(variable -> variable.getName() + bounds(" extends ", variable.getBounds()))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private String bounds(String word, Type[] bounds) {
        if (bounds.length == 0 || bounds.length == 1 && bounds[0] == Object.class) {
            return "";
        }
        return word + Arrays.stream(bounds).map(this::name).collect(Collectors.joining(" & "));
    }

    /** The name of a type as one writes it, with its package except for {@code java.lang}; notes what it mentions. */
    private String name(Type type) {
        if (type instanceof Class<?> plain) {
            if (plain.isArray()) {
                return name(plain.getComponentType()) + "[]";
            }
            if (!plain.isPrimitive()) {
                mentioned.computeIfAbsent(where, key -> new HashSet<>()).add(plain);
            }
            String name = plain.getCanonicalName();
            return name.startsWith("java.lang.") && plain.getPackageName().equals("java.lang")
                    ? name.substring("java.lang.".length())
                    : name;
        }
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(this::name)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof GenericArrayType array) {
            return name(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bounds(" super ", wildcard.getLowerBounds()) + bounds(" extends ", wildcard.getUpperBounds());
        }
        return type.getTypeName();
    }
}

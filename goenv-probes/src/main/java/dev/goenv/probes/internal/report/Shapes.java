package dev.goenv.probes.internal.report;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the shape of a type. One for each use: it remembers what it made. Not thread-safe. */
final class Shapes {
    private static final Map<Type, Shape> PLAIN = Map.of(
            String.class, new PlainShapes.OfText(),
            boolean.class, new PlainShapes.OfBoolean(),
            Boolean.class, new PlainShapes.OfBoolean(),
            int.class, new PlainShapes.OfNumber("a number of 32 bits", Integer::valueOf),
            Integer.class, new PlainShapes.OfNumber("a number of 32 bits", Integer::valueOf),
            long.class, new PlainShapes.OfNumber("a number of 64 bits", Long::valueOf),
            Long.class, new PlainShapes.OfNumber("a number of 64 bits", Long::valueOf),
            Duration.class, new PlainShapes.OfTime("a duration (ISO 8601)", Duration::parse),
            Instant.class, new PlainShapes.OfTime("a time (ISO 8601)", Instant::parse));

    private final Map<Type, Shape> made = new HashMap<>();

    /**
     * {@return the shape of a type}
     *
     * @throws IllegalArgumentException if a report can't hold such values
     */
    Shape of(Type type) {
        Shape known = made.get(type);
        if (known != null) {
            return known;
        }
        Shape shape = make(type);
        made.put(type, shape);
        return shape;
    }

    private Shape make(Type type) {
        Shape plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return make(generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof Class<?> named) {
            if (named.isEnum()) {
                return PlainShapes.OfEnum.of(named);
            }
            if (named.isRecord()) {
                return RecordShape.of(named, this);
            }
            if (named.isSealed()) {
                return SealedShape.of(named, this);
            }
        }
        throw new IllegalArgumentException("a report can't hold " + type.getTypeName());
    }

    private Shape make(Type raw, Type[] arguments) {
        if (raw == List.class) {
            return new PartShapes.OfList(of(arguments[0]));
        }
        if (raw == Optional.class) {
            return new PartShapes.OfOptional(of(arguments[0]));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new PartShapes.OfMap(of(arguments[1]));
        }
        throw new IllegalArgumentException("a report can't hold " + raw.getTypeName());
    }
}

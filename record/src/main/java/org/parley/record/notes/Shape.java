// SPDX-License-Identifier: Apache-2.0
package org.parley.record.notes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. Immutable and thread-safe. */
abstract class Shape {
  private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

  abstract void write(@Nullable Object value, Packed.Out out);

  abstract @Nullable Object read(Packed.In in);

  /** The shape of a type. */
  static Shape of(Type type) {
    Shape known = KNOWN.get(type);
    if (known == null) {
      known = made(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static Shape made(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class || generic.getRawType() == SortedMap.class) {
        return new OfMap(of(of[1]));
      }
      boolean set = generic.getRawType() == Set.class;
      if (set || generic.getRawType() == List.class) {
        return new OfMany(of(of[0]), set);
      }
    }
    if (type instanceof Class<?> plain) {
      if (plain == String.class) {
        return new OfText();
      }
      if (plain.isRecord()) {
        return new OfRecord(plain);
      }
      if (plain.isEnum()) {
        List<?> values = Arrays.asList(plain.getEnumConstants());
        return new OfNumber(value -> ((Enum<?>) value).ordinal(), at -> values.get((int) at));
      }
      if (plain == int.class || plain == Integer.class) {
        return new OfNumber(value -> zigzag((Integer) value), at -> (int) plain(at));
      }
      if (plain == long.class || plain == Long.class) {
        return new OfNumber(value -> zigzag((Long) value), Shape::plain);
      }
      if (plain == double.class || plain == Double.class) {
        return new OfNumber(
            value -> Double.doubleToLongBits((Double) value), Double::longBitsToDouble);
      }
      if (plain == boolean.class || plain == Boolean.class) {
        return new OfNumber(value -> (Boolean) value ? 1 : 0, at -> at == 1);
      }
      if (plain == LocalDate.class) {
        return new OfNumber(
            value -> zigzag(((LocalDate) value).toEpochDay()),
            at -> LocalDate.ofEpochDay(plain(at)));
      }
    }
    throw new IllegalArgumentException("a note cannot hold " + type);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private static long plain(long zigzag) {
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  private static final class OfText extends Shape {
    @Override
    void write(@Nullable Object value, Packed.Out out) {
      out.text((String) value);
    }

    @Override
    @Nullable Object read(Packed.In in) {
      return in.text();
    }
  }

  /** Turns a value into a number. */
  private interface ToNumber {
    long of(Object value);
  }

  /** Turns a number into a value. */
  private interface FromNumber {
    Object of(long number);
  }

  private static final class OfNumber extends Shape {
    private final ToNumber to;
    private final FromNumber from;

    OfNumber(ToNumber to, FromNumber from) {
      this.to = to;
      this.from = from;
    }

    @Override
    void write(@Nullable Object value, Packed.Out out) {
      out.number(value == null ? 0 : 1);
      if (value != null) {
        out.number(to.of(value));
      }
    }

    @Override
    @Nullable Object read(Packed.In in) {
      return in.number() == 0 ? null : from.of(in.number());
    }
  }

  private static final class OfMany extends Shape {
    private final Shape each;
    private final boolean set;

    OfMany(Shape each, boolean set) {
      this.each = each;
      this.set = set;
    }

    @Override
    void write(@Nullable Object value, Packed.Out out) {
      if (value == null) {
        out.number(0);
        return;
      }
      Collection<?> all = (Collection<?>) value;
      out.number(all.size() + 1);
      // Sets have no order of their own.
      (set ? new TreeSet<Object>(all) : all).forEach(one -> each.write(one, out));
    }

    @Override
    @Nullable Object read(Packed.In in) {
      int size = (int) in.number() - 1;
      if (size < 0) {
        return null;
      }
      Collection<@Nullable Object> all = set ? new LinkedHashSet<>() : new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        all.add(each.read(in));
      }
      return all;
    }
  }

  private static final class OfMap extends Shape {
    private final Shape each;

    OfMap(Shape each) {
      this.each = each;
    }

    @Override
    void write(@Nullable Object value, Packed.Out out) {
      Map<?, ?> all = value == null ? Map.of() : (Map<?, ?>) value;
      out.number(all.size());
      new TreeMap<Object, Object>(all)
          .forEach(
              (key, one) -> {
                out.text((String) key);
                each.write(one, out);
              });
    }

    @Override
    Object read(Packed.In in) {
      Map<@Nullable String, @Nullable Object> all = new TreeMap<>();
      for (int left = (int) in.number(); left > 0; left--) {
        all.put(in.text(), each.read(in));
      }
      return all;
    }
  }

  private static final class OfRecord extends Shape {
    private final MethodHandle[] accessors;
    private final Shape[] shapes;
    private final MethodHandle make;

    OfRecord(Class<?> type) {
      RecordComponent[] parts = type.getRecordComponents();
      accessors = new MethodHandle[parts.length];
      shapes = new Shape[parts.length];
      Class<?>[] types = new Class<?>[parts.length];
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        for (int i = 0; i < parts.length; i++) {
          Method accessor = parts[i].getAccessor();
          accessor.setAccessible(true);
          accessors[i] =
              lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
          types[i] = parts[i].getType();
          shapes[i] = Shape.of(parts[i].getGenericType());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        make =
            lookup
                .unreflectConstructor(constructor)
                .asSpreader(Object[].class, parts.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("a note cannot hold " + type.getName(), e);
      }
    }

    @Override
    void write(@Nullable Object value, Packed.Out out) {
      out.number(value == null ? 0 : 1);
      for (int i = 0; value != null && i < shapes.length; i++) {
        shapes[i].write(invoke(accessors[i], value), out);
      }
    }

    @Override
    @Nullable Object read(Packed.In in) {
      if (in.number() == 0) {
        return null;
      }
      @Nullable Object[] values = new Object[shapes.length];
      for (int i = 0; i < shapes.length; i++) {
        values[i] = shapes[i].read(in);
      }
      try {
        return make.invokeExact(values);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    private static @Nullable Object invoke(MethodHandle handle, Object argument) {
      try {
        return handle.invokeExact(argument);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

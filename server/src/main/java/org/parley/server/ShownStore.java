// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * A store whose pages do not tell the folders that they were read from. A proxy, so that the store
 * may grow methods that have nothing to do with it.
 */
final class ShownStore {
  private final Store store;

  private ShownStore(Store store) {
    this.store = store;
  }

  static Store of(Store store) {
    ShownStore shown = new ShownStore(store);
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) ->
                shown.call(method, arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    boolean pages = arguments.length > 0 && arguments[0] == Kind.PAGES;
    if (pages && method.getName().equals("forEach")) {
      @SuppressWarnings("unchecked") // of the kind that is the first argument
      Consumer<? super Page> action = (Consumer<? super Page>) arguments[1];
      store.forEach(Kind.PAGES, page -> accept(action, page));
      return null;
    }
    if (pages && method.getName().equals("find")) {
      Optional<Page> found = store.find(Kind.PAGES, String.valueOf(arguments[1]));
      return found.map(RecordRoutes::shown);
    }
    if (pages && method.getName().equals("all")) {
      List<Page> all = store.all(Kind.PAGES);
      return all.stream().map(RecordRoutes::shown).toList();
    }
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static void accept(@Nullable Consumer<? super Page> action, Page page) {
    if (action != null) {
      action.accept(RecordRoutes.shown(page));
    }
  }
}

package io.github.adalscan.engine;

import java.util.concurrent.Callable;

/**
 * A task that may be left behind, and what takes its place.
 *
 * @param task may take too long
 * @param instead is run when it did, and may take too long as well
 * @param last the result when both did
 */
record TimedTask<T>(Callable<T> task, Callable<T> instead, T last) {}

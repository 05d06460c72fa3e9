/**
 * X, formerly Twitter.
 *
 * <p>Media are uploaded ahead; the last call makes the post and cannot be repeated safely: only posts without media are
 * guarded against duplicates. So after a lost answer the account's newest posts are read and compared.
 */
@NullMarked
package fi.kaari.platform.x;

import org.jspecify.annotations.NullMarked;

package cn.sifasuo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.sifasuo.kernel.Failure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class VaultAssertions {

  private VaultAssertions() {}

  /** The failure of an act that must not work. */
  static Failure refused(ThrowingCallable act) {
    Throwable thrown = catchThrowable(act);
    assertThat(thrown).isInstanceOf(Failure.class);
    return (Failure) thrown;
  }
}

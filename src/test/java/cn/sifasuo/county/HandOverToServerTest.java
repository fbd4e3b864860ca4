package cn.sifasuo.county;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.vault.PostgresServer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Every way of {@link HandOverTest}, with the county's books on a PostgreSQL server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverToServerTest extends HandOverTest {

  private Optional<PostgresServer> server = Optional.empty();
  private PostgresServer.@Nullable Desk desk;

  @BeforeAll
  void startServer() throws Exception {
    server = PostgresServer.start(this);
    assumeTrue(server.isPresent());
  }

  @Override
  TwoDesks desks(Path root) {
    desk = server.orElseThrow().desk();
    return new TwoDesks(root, Path.of("reports/forms"), desk.transactions());
  }

  @AfterEach
  void leaveServer() {
    if (desk != null) {
      desk.close();
    }
  }

  @AfterAll
  void stopServer() throws Exception {
    if (server.isPresent()) {
      server.get().close();
    }
  }
}

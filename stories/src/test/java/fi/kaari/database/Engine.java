package fi.kaari.database;

/** The databases that Kaari promises to run on. */
enum Engine {
    H2,
    MYSQL;

    boolean isAvailable() {
        return this == H2 || MySqlServer.running().isPresent();
    }

    TestDatabase freshDatabase() {
        return this == H2 ? TestDatabase.onH2() : TestDatabase.onMySql();
    }
}

# JVM layout: the dependencies change rarely and come first, so that a new version ships one small layer.
# Build the application before (mvn package); this file only lays it out.
FROM eclipse-temurin:17-jre

RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin livret
WORKDIR /app
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/quarkus-run.jar ./
COPY target/quarkus-app/app/ app/

# The root file system may be read-only: /tmp is the only place written to (files in the making), mount it.
USER 10001
EXPOSE 8080
# The parallel collector: with a small heap and few processors it leaves more of both to the work.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]

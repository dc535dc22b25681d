# docker build -t adalscan:0.1.0 .
# docker run --rm --network none --read-only -v "$PWD:/src:ro" adalscan:0.1.0
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -Dquick -DskipTests package \
  && mkdir /opt/adalscan \
  && tar -xzf scanner-cli/target/adalscan-*.tar.gz -C /opt/adalscan --strip-components 1

FROM eclipse-temurin:17-jre
COPY --from=build /opt/adalscan /opt/adalscan
# The class-data archive fits this Java and this folder only, so it is written here.
RUN ln -s /opt/adalscan/bin/adalscan /usr/local/bin/adalscan && /opt/adalscan/bin/adalscan-prepare
ENV LC_ALL=C.UTF-8
USER 10001:10001
WORKDIR /src
ENTRYPOINT ["adalscan"]

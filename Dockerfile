# syntax=docker/dockerfile:1
# docker build -t vip-swap-portal .
# docker run --network host --read-only -v portal-data:/data vip-swap-portal
#
# The portal answers its own machine only, as long as nobody signs in: hence the host's network, where it is http://127.0.0.1:5080.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /portal

# Packages first: this layer is made again only when a project or a lock file changes.
COPY global.json .editorconfig ./
COPY src/Directory.Build.props src/Directory.Packages.props src/
COPY src/Portal.Arm/*.csproj src/Portal.Arm/packages.lock.json src/Portal.Arm/
COPY src/Portal.Domain/*.csproj src/Portal.Domain/packages.lock.json src/Portal.Domain/
COPY src/Portal.Emulator/*.csproj src/Portal.Emulator/packages.lock.json src/Portal.Emulator/
COPY src/Portal.ServicePackages/*.csproj src/Portal.ServicePackages/packages.lock.json src/Portal.ServicePackages/
COPY src/Portal.Storage/*.csproj src/Portal.Storage/packages.lock.json src/Portal.Storage/
COPY src/Portal.SwapTargets/*.csproj src/Portal.SwapTargets/packages.lock.json src/Portal.SwapTargets/
COPY src/Portal.Web/*.csproj src/Portal.Web/packages.lock.json src/Portal.Web/
RUN dotnet restore src/Portal.Web --locked-mode

COPY src src
COPY wwwroot wwwroot
COPY appsettings.json ./
RUN dotnet publish src/Portal.Web -c Release --no-restore -o /published && mkdir /data

# No shell, no package manager, and a user without rights.
# Extra are the time zones: pages show the times of their readers.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /portal
COPY --from=build /published ./
COPY --from=build --chown=1654:1654 /data /data

# appsettings.json names the address; the base image's own (ASPNETCORE_HTTP_PORTS) is taken back.
# /data is the only folder that is written to: what the portal remembers, and the socket of the embedded cloud.
VOLUME /data
ENV Storage__DataFolder=/data \
    TMPDIR=/data \
    DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS=
EXPOSE 5080
USER $APP_UID

# There is nothing in the image that could ask a HEALTHCHECK's question: let the orchestrator GET /healthz.
ENTRYPOINT ["dotnet", "Portal.Web.dll"]

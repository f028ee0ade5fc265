# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Restore on its own layer: it is repeated only when a package or a project changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/AWSSDK.AccessAnalyzer/*.csproj src/AWSSDK.AccessAnalyzer/
COPY src/PolicyReview.Analysis/*.csproj src/PolicyReview.Analysis/
COPY src/PolicyReview.Reviews/*.csproj src/PolicyReview.Reviews/
COPY src/PolicyReview.Checks/*.csproj src/PolicyReview.Checks/
COPY src/PolicyReview.Storage/*.csproj src/PolicyReview.Storage/
COPY src/PolicyReview.Web/*.csproj src/PolicyReview.Web/
RUN dotnet restore src/PolicyReview.Web

COPY src/ src/
COPY docs/checks/ docs/checks/
RUN dotnet publish src/PolicyReview.Web --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app

# The health check needs a client; the runtime image brings none.
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown app:app /data

COPY --from=build /app .

USER app
VOLUME /data
EXPOSE 8080
ENV PolicyReview__DataDirectory=/data \
    ASPNETCORE_URLS=http://0.0.0.0:8080

HEALTHCHECK --interval=30s --timeout=3s --start-period=15s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/health/ready"]

ENTRYPOINT ["dotnet", "PolicyReview.Web.dll"]

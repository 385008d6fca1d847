using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Presence;
using Portal.Domain.Swaps;
using Portal.Storage;
using Portal.Web.Components.Board;
using Portal.Web.Components.Services;
using Portal.Web.Components.Tree;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Operators;
using Portal.Web.Packages;
using Portal.Web.Probing;
using Portal.Web.Workers;

namespace Portal.Web;

/// <summary>The portal's own parts in the container.</summary>
internal static class PortalServices
{
    public static IServiceCollection AddSwaps(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Policy)
        .AddSingleton(settings.Timing)
        .AddSingleton(new ActingOperator { IsPersonal = settings.Arm.OnBehalfOfOperator })
        .AddSingleton<SwapKinds>()
        .AddSingleton<ServiceEstate>()
        .AddSingleton<OperationFeed>()
        .AddSingleton<SwapPlanner>()
        .AddSingleton<SwapService>()
        .AddSingleton<RepairService>()
        .AddSingleton<PresenceBook>()
        .AddSingleton<LedgerProver>()
        .AddSingleton<SwapHistory>()
        .AddSingleton<CallerSearch>()
        .AddSingleton<ExternalSwaps>()
        .AddProbing(settings);

    public static IServiceCollection AddWorkers(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Estate)
        .AddSingleton<EstateInventories>()
        .AddSingleton<EstateReading>()
        .AddSingleton<EstateDetails>()
        .AddSingleton<SwapDriver>()
        .AddHostedService<EstateReader>()
        .AddHostedService<EstateFollower>()
        .AddHostedService<SwapWorker>()
        .AddHostedService<ExternalSwapWatch>()
        .AddHostedService<CallerWatch>();

    public static IServiceCollection AddPackages(this IServiceCollection services, PortalSettings settings) =>
        services.AddSingleton(new PackageInspector(settings.Packages.ToLimits(), Path.Combine(settings.Storage.DataFolder, "spool")));

    /// <summary>The pages' door into the embedded cloud; there is none when the portal runs on anything else.</summary>
    public static IServiceCollection AddEmbeddedCloud(this IServiceCollection services, PortalSettings settings) => settings.Arm.IsEmbedded
        ? services.AddSingleton(new CloudPlace(settings.Arm.Socket!, Path.Combine(settings.Storage.DataFolder, "cloud.json"))).AddSingleton<ICloudDoor, CloudDoor>().AddSingleton<IAddressPlaces, EmbeddedPlaces>()
        : services;

    public static IServiceCollection AddPages(this IServiceCollection services, PortalSettings settings)
    {
        services.AddCascadingAuthenticationState();
        services.AddSingleton<BoardViews>().AddScoped<TreeState>().AddScoped<ServiceReadings>();
        services.AddDataProtection().SetApplicationName("vip-swap-portal").PersistKeysToStorage(settings.Storage).ProtectKeys(settings.Operators.Keys);
        services.AddMudServices();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // Pages echo no secret beside what others can choose.
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }
}

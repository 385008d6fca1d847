using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using Portal.Arm;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Presence;
using Portal.Domain.Releases;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;
using Portal.Storage;
using Portal.Storage.Packages;
using Portal.Web.Components.Bells;
using Portal.Web.Components.Board;
using Portal.Web.Components.Deploy;
using Portal.Web.Components.Services;
using Portal.Web.Components.Tree;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Operators;
using Portal.Web.Packages;
using Portal.Web.Policies;
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
        .AddRules()
        .AddSingleton<SwapService>()
        .AddSingleton<RepairService>()
        .AddSingleton<PresenceBook>()
        .AddSingleton<LedgerProver>()
        .AddSingleton<SwapHistory>()
        .AddSingleton<CallerSearch>()
        .AddSingleton<ExternalSwaps>()
        .AddSingleton(settings.Standby.ToPrices())
        .AddSingleton<StandbyLeases>()
        .AddChanges()
        .AddProbing(settings);

    /// <summary>Windows, locks, friction and approvals.</summary>
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<IWindowCalendar, WindowCalendar>()
        .AddSingleton<RuleShelf>()
        .AddSingleton<SwapRules>()
        .AddSingleton<RuleReach>()
        .AddSingleton<RuleBookKeeper>()
        .AddScoped<RulesThen>()
        .AddSingleton<DeedPlanner>()
        .AddSingleton<ApprovalService>()
        .AddSingleton<ApprovalKeeper>();

    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.TryAddSingleton<IReleaseShelf, NoReleases>();
        return services.AddSingleton<ChangeTargets>().AddSingleton(provider => new ChangePlanner(
            provider.GetRequiredService<ChangeTargets>(), provider.GetRequiredService<ServiceEstate>(), provider.GetRequiredService<IOperationLog>(), provider.GetRequiredService<IReleaseShelf>())
        {
            Kept = provider.GetRequiredService<StandbyLeases>(),
            History = provider.GetRequiredService<DeploymentHistory>(),
        }).AddSingleton<DeploymentHistory>().AddSingleton<ChangeService>().AddSingleton<ChangeStops>().AddSingleton<ChangeRuns>();
    }

    public static IServiceCollection AddWorkers(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Estate)
        .AddSingleton<EstateInventories>()
        .AddSingleton<EstateReading>()
        .AddSingleton<EstateDetails>()
        .AddSingleton<SwapDriver>()
        .AddHostedService<EstateReader>()
        .AddHostedService<EstateFollower>()
        .AddHostedService<SwapWorker>()
        .AddHostedService<RuleWatch>()
        .AddHostedService<ExternalSwapWatch>()
        .AddHostedService<CallerWatch>();

    public static IServiceCollection AddPackages(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(new PackageInspector(settings.Packages.ToLimits(), Path.Combine(settings.Storage.DataFolder, "spool")))
        .AddSingleton<IPackageStore>(provider => settings.Packages.Container is { Length: > 0 } container
            ? new BlobPackageStore(provider.GetRequiredService<ArmConnection>().OpenContainer(container, provider.GetRequiredService<TimeProvider>()))
            : new FolderPackageStore(Path.Combine(settings.Storage.DataFolder, "packages"), LocalMode.IsHere(settings.Arm)))
        .AddSingleton<ReleaseBook>()
        .AddSingleton<ReleaseDesk>()
        .AddSingleton(settings.ChangeList.ToSources())
        .AddSingleton<ChangeLists>()
        .AddSingleton<ShelfOfReleases>()
        .AddSingleton<IReleaseShelf>(provider => provider.GetRequiredService<ShelfOfReleases>())
        .AddSingleton<ReleaseTexts>()
        .AddSingleton(settings.Packages)
        .AddScoped<VisibleReleases>()
        .AddScoped<VisibleVaults>()
        .AddScoped<ReleaseAdviser>()
        .AddScoped<ReleaseDoors>()
        .AddScoped<DeployDesk>()
        .AddTransient<DeployPlaces>()
        .AddHostedService<ReleaseReader>();

    /// <summary>The pages' door into the embedded cloud; there is none when the portal runs on anything else.</summary>
    public static IServiceCollection AddEmbeddedCloud(this IServiceCollection services, PortalSettings settings) => settings.Arm.IsEmbedded
        ? services.AddSingleton(new CloudPlace(settings.Arm.Socket!, Path.Combine(settings.Storage.DataFolder, "cloud.json"))).AddSingleton<ICloudDoor, CloudDoor>().AddSingleton<IAddressPlaces, EmbeddedPlaces>()
        : services;

    public static IServiceCollection AddPages(this IServiceCollection services, PortalSettings settings)
    {
        services.AddCascadingAuthenticationState();
        services.AddSingleton<BoardViews>().AddSingleton<RowCells>().AddScoped<TreeState>().AddScoped<ShownBells>().AddScoped<ServiceReadings>();
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

using Portal.Domain.Bells;
using Portal.Domain.Standby;

namespace Portal.Web.Standby;

/// <summary>Ready bells and standby leases in the container.</summary>
internal static class StandbyParts
{
    public static IServiceCollection AddBellsAndLeases(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(settings.Standby.ToPrices())
        .AddSingleton(new BellRules(TimeSpan.FromHours(settings.Notices.BellHours)))
        .AddSingleton<ReadyBells>()
        .AddSingleton<BellRinger>()
        .AddSingleton<StandbyLeases>()
        .AddSingleton<LeaseReminder>()
        .AddHostedService<Workers.BellWatch>();
}

using Portal.Domain.Bells;
using Portal.Domain.Standby;

namespace Portal.Web.Standby;

/// <summary>Ready bells and the reminders of standby leases in the container.</summary>
internal static class StandbyParts
{
    public static IServiceCollection AddBellsAndReminders(this IServiceCollection services, PortalSettings settings) => services
        .AddSingleton(new BellRules(TimeSpan.FromHours(settings.Notices.BellHours)))
        .AddSingleton<ReadyBells>()
        .AddSingleton<BellRinger>()
        .AddSingleton<LeaseReminder>()
        .AddHostedService<Workers.BellWatch>();
}

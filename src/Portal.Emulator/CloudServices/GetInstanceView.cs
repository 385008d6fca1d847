using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>The health of a cloud service: how many instances are in which state, power, and the upgrade domain being walked.</summary>
internal sealed class GetInstanceView(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/instanceView"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var cloud = store.Read();
        var service = CloudServiceLookup.Find(cloud, request);
        var summary = service.Instances
            .GroupBy(instance => instance.State, StringComparer.Ordinal)
            .Select(group => new { code = $"RoleState/{group.Key}", count = group.Count() });
        return ArmAnswer.Ok(new
        {
            roleInstance = new { statusesSummary = summary },
            sdkVersion = "2.9.7034.1",
            privateIds = new[] { service.UniqueId.Replace("-", "", StringComparison.Ordinal) },
            statuses = Statuses(service with { CurrentUpgradeDomain = Walked(cloud, service) }),
        });
    }

    /// <summary>Azure goes over the domains by itself while an update runs.</summary>
    private int Walked(Cloud cloud, CloudService service)
    {
        if (cloud.RunningOn(service.Id) is not { Kind: OperationKind.Update } update || service.UpgradeMode != "Auto")
            return service.CurrentUpgradeDomain;
        var passed = (store.Now - update.StartedAt) / (update.DueAt - update.StartedAt);
        return Math.Clamp((int)(passed * ListUpdateDomains.Count(service)), 0, ListUpdateDomains.Count(service) - 1);
    }

    private static IEnumerable<object> Statuses(CloudService service)
    {
        var power = service.PoweredOn ? "started" : "stopped";
        yield return Status(service, $"ProvisioningState/{WireState(service.ProvisioningState)}", $"Provisioning {WireState(service.ProvisioningState)}");
        yield return Status(service, $"PowerState/{power}", power == "started" ? "Started" : "Stopped");
        yield return Status(service, $"CurrentUpgradeDomain/{service.CurrentUpgradeDomain}", $"Current upgrade domain of cloud service is {service.CurrentUpgradeDomain}.");
        yield return Status(service, $"MaxUpgradeDomain/{service.MaxUpgradeDomain}", $"Max upgrade domain of cloud service is {service.MaxUpgradeDomain}.");
    }

    private static object Status(CloudService service, string code, string display) =>
        new { code, displayStatus = display, level = "Info", time = service.ModifiedAt };

    private static string WireState(string state) => char.ToLowerInvariant(state[0]) + state[1..];
}

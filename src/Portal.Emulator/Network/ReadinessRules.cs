using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Both deployments must be settled and every instance of theirs must be running.</summary>
internal static class ReadinessRules
{
    public static ArmError? Broken(CloudService service)
    {
        if (service.ProvisioningState != "Succeeded")
            return ArmErrors.NotSettled(service.Name, service.ProvisioningState);
        if (!service.PoweredOn)
            return ArmErrors.NotPoweredOn(service.Name);
        if (service.CurrentUpgradeDomain >= 0)
            return ArmErrors.WalkInProgress(service.Name, service.CurrentUpgradeDomain);
        return service.Instances.FirstOrDefault(instance => !instance.IsStarted) is { } odd
            ? ArmErrors.InstancesNotRunning(service.Name, service.Instances.Count(instance => instance.IsStarted), service.Instances.Length, odd.Name, odd.State)
            : null;
    }
}

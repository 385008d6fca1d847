using System.Globalization;
using Portal.Emulator.Network;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>What all long-running work on one deployment has in common, and how each kind ends.</summary>
internal static class CloudServiceWork
{
    /// <exception cref="ArmException">The service is locked, or something runs on it.</exception>
    public static void CheckFree(Cloud cloud, CloudService service)
    {
        if (LockRules.Broken(cloud, service.Id) is { } locked)
            throw new ArmException(locked);
        if (cloud.RunningOn(service.Id) is { } running)
            throw new ArmException(ArmErrors.OperationRunning(service.Name, running.Kind.ToString()));
    }

    /// <summary>The state once the work is done.</summary>
    public static Cloud Finish(Cloud cloud, AsyncOperation operation)
    {
        if (operation.Targets is not [var id, ..] || !cloud.CloudServices.TryGetValue(id, out var service))
            return cloud;
        var settled = service with { ProvisioningState = "Succeeded", ModifiedAt = operation.DueAt };
        return cloud.With(Finish(settled, operation));
    }

    /// <summary>The state after the work failed without having changed anything.</summary>
    public static Cloud Undo(Cloud cloud, AsyncOperation operation)
    {
        if (operation.Targets is not [var id, ..] || !cloud.CloudServices.TryGetValue(id, out var service))
            return cloud;
        var failed = operation.Kind is OperationKind.Create or OperationKind.Update;
        return cloud.With(service.WithInstances(UpdateWalk.Started) with { ProvisioningState = failed ? "Failed" : "Succeeded" });
    }

    private static CloudService Finish(CloudService service, AsyncOperation operation) => operation.Kind switch
    {
        OperationKind.PowerOff => SetPower(service, on: false),
        OperationKind.Start => SetPower(service, on: true),
        OperationKind.Update when service.UpgradeMode == "Manual" => SetPower(service, service.PoweredOn) with { CurrentUpgradeDomain = 0 },
        OperationKind.Create or OperationKind.Update => SetPower(service, service.PoweredOn).WithInstances(instance => instance with { Runs = null }) with { CurrentUpgradeDomain = -1 },
        OperationKind.WalkUpdateDomain => EndWalk(service, int.Parse(operation.Arguments[0], CultureInfo.InvariantCulture)),
        OperationKind.DeleteInstances => RemoveInstances(service, operation),
        _ => service.WithInstances(instance => Concerns(operation, instance) ? instance with { State = RoleInstance.Started } : instance),
    };

    private static CloudService SetPower(CloudService service, bool on) =>
        (service with { PoweredOn = on }).WithInstances(instance => instance with { State = on ? RoleInstance.Started : RoleInstance.Stopped });

    private static CloudService EndWalk(CloudService service, int walked) =>
        UpdateWalk.Updated(service, walked) with { CurrentUpgradeDomain = walked + 1 >= ListUpdateDomains.Count(service) ? -1 : walked + 1 };

    private static CloudService RemoveInstances(CloudService service, AsyncOperation operation)
    {
        var left = service with { Instances = [.. service.Instances.Where(instance => !Concerns(operation, instance))] };
        return left with { Roles = [.. left.Roles.Select(role => role with { Capacity = left.Instances.Count(instance => instance.Role == role.Name) })] };
    }

    /// <summary>Whether the operation names the instance, or all.</summary>
    public static bool Concerns(AsyncOperation operation, RoleInstance instance) =>
        operation.Arguments.Any(name => name == "*" || ResourceIds.Same(name, instance.Name));
}

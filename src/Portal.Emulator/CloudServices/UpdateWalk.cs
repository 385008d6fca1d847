using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>An update in place goes over the update domains one after the other, in equal parts of its operation's time; the last part ends with the operation.</summary>
internal static class UpdateWalk
{
    /// <summary>When something of the operation is due next: the end of a domain, or its own end.</summary>
    public static DateTimeOffset NextDue(Cloud cloud, AsyncOperation operation) =>
        WalkedBy(cloud, operation) is not { } service || ListUpdateDomains.Count(service) is var domains && operation.Walked + 1 >= domains
            ? operation.DueAt
            : operation.StartedAt + ((operation.DueAt - operation.StartedAt) * (operation.Walked + 1) / domains);

    /// <summary>The domain under way is updated, and the next one begins.</summary>
    public static Cloud Step(Cloud cloud, AsyncOperation operation) =>
        cloud.With(Begin(Updated(WalkedBy(cloud, operation)!, operation.Walked), operation.Walked + 1)).With(operation with { Walked = operation.Walked + 1 });

    /// <summary>The instances of a domain stop and start again; the others serve meanwhile.</summary>
    public static CloudService Begin(CloudService service, int domain) => Restarting(service, instance => instance.UpdateDomain == domain) with { CurrentUpgradeDomain = domain };

    /// <summary>Whoever serves is away until it has started again.</summary>
    public static CloudService Restarting(CloudService service, Func<RoleInstance, bool> concerns) =>
        service.WithInstances(instance => concerns(instance) && instance.IsStarted ? instance with { State = RoleInstance.Starting } : instance);

    /// <summary>The instances of a domain run what their deployment holds.</summary>
    public static CloudService Updated(CloudService service, int domain) =>
        service.WithInstances(instance => instance.UpdateDomain == domain ? Started(instance) with { Runs = null } : instance);

    /// <summary>What was starting again has started.</summary>
    public static RoleInstance Started(RoleInstance instance) => instance.State == RoleInstance.Starting ? instance with { State = RoleInstance.Started } : instance;

    private static CloudService? WalkedBy(Cloud cloud, AsyncOperation operation) =>
        operation is { Kind: OperationKind.Update, Targets: [var id, ..] } && cloud.CloudServices.GetValueOrDefault(id) is { UpgradeMode: "Auto" } service ? service : null;
}

using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>What a change does, step by step.</summary>
internal static class ChangeDraft
{
    public static Change Of(ChangeFacts facts) => new()
    {
        Order = facts.Order,
        Target = facts.Kind == ChangeKind.Deploy ? Wanted(facts) : facts.Target?.Id ?? Wanted(facts),
        TargetName = facts.Kind == ChangeKind.Deploy ? facts.Order.Deployment!.Name : facts.Name,
        FromVersion = facts.Target?.Version ?? (facts.Kind == ChangeKind.Deploy ? facts.Service?.Production?.Version : null),
        ToVersion = facts.Order.Deploys ? facts.Order.Deployment!.Version : facts.Removes ? null : facts.Target?.Version,
        Steps = StepsOf(facts).ToEquatableList(),
        Previous = facts.Kind == ChangeKind.Update ? Previous(facts) : null,
    };

    private static IEnumerable<ChangeStep> StepsOf(ChangeFacts facts)
    {
        if (facts.Removes)
            yield return new ChangeStep(ChangeStepKind.Delete, facts.Target?.Id ?? default, $"Delete {facts.Name}");
        if (facts.Creates && facts.Order.Deployment is { } order)
        {
            if (order.Address.IsNew)
                yield return new ChangeStep(ChangeStepKind.MakeAddress, Wanted(facts), $"Make the address {order.Address.Id[(order.Address.Id.LastIndexOf('/') + 1)..]}");
            yield return new ChangeStep(ChangeStepKind.Create, Wanted(facts), $"Deploy {order.Name}");
        }
        else if (!facts.Removes)
        {
            yield return Single(facts);
        }
    }

    private static ChangeStep Single(ChangeFacts facts) => new(KindOf(facts), facts.Target?.Id ?? default, ChangeWords.Title(facts.Kind, ChangeWords.What(facts.Order, facts.Name)))
    {
        Instances = facts.Order.Instances,
    };

    private static ChangeStepKind KindOf(ChangeFacts facts) => facts.Kind switch
    {
        ChangeKind.Update => ChangeStepKind.Update,
        ChangeKind.Start => ChangeStepKind.Start,
        ChangeKind.Stop => ChangeStepKind.Stop,
        ChangeKind.Restart => ChangeStepKind.Restart,
        ChangeKind.Reimage => ChangeStepKind.Reimage,
        ChangeKind.Delete => ChangeStepKind.DeleteInstances,
        _ => ChangeStepKind.Promote,
    };

    private static DeploymentId Wanted(ChangeFacts facts) => facts.Reading.Wanted ?? default;

    /// <summary>What is there now, with the package that the portal keeps of it; null when it keeps none.</summary>
    private static DeploymentOrder? Previous(ChangeFacts facts) => facts is not { Running: { HasPackage: true } running, Target: { } target } ? null : facts.Order.Deployment! with
    {
        Release = running.Id,
        Configuration = target.Configuration,
        Roles = target.Roles.Select(role => new RoleOrder(role.Name, role.Size, role.Capacity)).ToEquatableList(),
        Certificates = target.Certificates,
        Version = target.Version,
    };
}

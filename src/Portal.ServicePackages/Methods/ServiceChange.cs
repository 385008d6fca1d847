namespace Portal.ServicePackages.Methods;

/// <summary>One thing that differs between two releases, and which methods can bring it.</summary>
/// <param name="Rule">The kind of change, as the documentation names it.</param>
/// <param name="What">The thing: Shop.Web/HttpIn.</param>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it is gone.</param>
public sealed record ServiceChange(string Rule, string What, string? Before, string? After)
{
    public MethodFit InPlace { get; init; } = MethodFit.Yes;

    public MethodFit Swap { get; init; } = MethodFit.Yes;

    /// <summary>Deleting and deploying again brings every change.</summary>
    public MethodFit DeleteAndRedeploy { get; init; } = MethodFit.Yes;

    public MethodFit Of(UpgradeMethod method) => method switch
    {
        UpgradeMethod.Swap => Swap,
        UpgradeMethod.InPlace => InPlace,
        _ => DeleteAndRedeploy,
    };
}

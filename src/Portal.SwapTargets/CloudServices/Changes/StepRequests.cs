using Portal.Domain.Changes;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>The one request of each step.</summary>
/// <remarks>Spec: Microsoft.Compute 2022-09-04, cloudService.json; Microsoft.Network, publicIpAddress.json.</remarks>
internal sealed class StepRequests(CurrentDeployment current, CloudServicesOptions options)
{
    private const string ByHandPackage = "<address of the package>";

    private readonly DeploymentBody _body = new(options);

    /// <exception cref="CloudFailureException">What must be repeated in an update could not be read, or the kind cannot do it.</exception>
    public async Task<MendRequest> OfAsync(ChangeSending sending, CancellationToken cancellationToken)
    {
        if (sending.Step.Kind == ChangeStepKind.Update)
            return Put(sending, _body.Updated(await current.ReadAsync(sending.Step.Deployment.Value, cancellationToken), sending));
        return Fixed(sending) ?? throw new CloudFailureException(new CloudFailure(CloudFailureKind.Refused, "Azure Cloud Services (extended support) cannot promote one deployment alone."));
    }

    /// <summary>The same for people, with places for what only they have; null for what cannot be sent.</summary>
    public MendRequest? ByHand(ChangeSending sending)
    {
        var shown = sending with { Order = sending.Order is { } order ? order with { Configuration = "<content of the .cscfg>" } : null };
        return sending.Step.Kind == ChangeStepKind.Update ? Put(shown, _body.UpdatedByHand(shown, ByHandPackage)) : Fixed(shown, ByHandPackage);
    }

    private MendRequest? Fixed(ChangeSending sending, string? package = null) => sending.Step.Kind switch
    {
        ChangeStepKind.MakeAddress => new MendRequest(sending.Step.Title, "PUT", $"{sending.Order!.Address.Id}?api-version={Uri.EscapeDataString(options.NetworkApiVersion)}", DeploymentBody.Address(sending.Order)),
        ChangeStepKind.Create => Put(sending, _body.New(sending, package ?? sending.Package?.AbsoluteUri ?? "")),
        ChangeStepKind.Delete => new MendRequest(sending.Step.Title, "DELETE", At(sending, ""), null),
        ChangeStepKind.Start => Post(sending, "start", null),
        ChangeStepKind.Stop => Post(sending, "poweroff", null),
        ChangeStepKind.Restart => Post(sending, "restart", Instances(sending.Step)),
        ChangeStepKind.Reimage => Post(sending, "reimage", Instances(sending.Step)),
        ChangeStepKind.DeleteInstances => Post(sending, "delete", Instances(sending.Step)),
        ChangeStepKind.WalkDomain => new MendRequest(sending.Step.Title, "PUT", At(sending, $"/updateDomains/{sending.Step.Domain}"), new { }),
        _ => null,
    };

    private MendRequest Put(ChangeSending sending, object body) => new(sending.Step.Title, "PUT", At(sending, ""), body);

    private MendRequest Post(ChangeSending sending, string verb, object? body) => new(sending.Step.Title, "POST", At(sending, $"/{verb}"), body);

    private string At(ChangeSending sending, string below) => $"{sending.Step.Deployment.Value}{below}?api-version={Uri.EscapeDataString(options.ComputeApiVersion)}";

    private static object Instances(ChangeStep step) => new { roleInstances = step.Instances.Count == 0 ? ["*"] : step.Instances.ToArray() };
}

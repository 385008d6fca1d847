using Portal.Domain.Changes;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;
using static Portal.Domain.Changes.StepVerdict;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>Reads from the resource itself whether a step is done.</summary>
internal sealed class StepReader(FactReads reads, CloudServicesOptions options)
{
    /// <exception cref="CloudFailureException">Something could not be read.</exception>
    public async Task<StepReading> ReadAsync(ChangeSending sending, CancellationToken cancellationToken)
    {
        if (sending.Step.Kind == ChangeStepKind.MakeAddress)
            return Require(await reads.PublicIpAsync(sending.Order!.Address.Id, cancellationToken)) is { } address
                ? new(Done, $"The address is there: {address.Address ?? address.HostName ?? "its number comes with its first holder"}")
                : new(NotDone, "There is no such address");

        var id = sending.Step.Deployment.Value;
        var service = reads.ServiceAsync(id, cancellationToken);
        var view = reads.InstanceViewAsync(id, cancellationToken);
        var instances = reads.InstancesAsync(id, cancellationToken);
        await Task.WhenAll(service, view, instances);
        if (Require(await service) is not { } side)
            return sending.Step.Kind == ChangeStepKind.Delete ? new(Done, $"{ResourcePath.NameOf(id)} is gone") : new(NotDone, $"{ResourcePath.NameOf(id)} is not there");
        var now = new StepFacts(side, Require(await view), Require(await instances) ?? [], string.Equals(side.TagOf(options.OperationTag), sending.Mark, StringComparison.Ordinal));
        return StepJudge.Of(now, sending);
    }

    private static T? Require<T>(Reading<T> reading)
        where T : class => reading.Failure() is { } failure ? throw new CloudFailureException(failure) : reading.OrNull();
}

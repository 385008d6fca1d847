using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Changes;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Changes;

public sealed class ChangeRunViewTests : DialogContext
{
    private static readonly DeploymentId Deployed = DialogSamples.Live.Id;

    private static Operation Run(ChangeKind kind, OperationStatus status, int done) => Sample.Operation(DialogSamples.Service, status) with
    {
        Id = new OperationId(7),
        EndedAt = status is OperationStatus.Failed or OperationStatus.Succeeded ? DialogSamples.Now : null,
        Change = new Change
        {
            Order = ChangeSamples.Order(kind, Slot.Production),
            Target = Deployed,
            TargetName = "prod-0911",
            FromVersion = "4.1.7",
            ToVersion = "4.3.0",
            Steps =
            [
                .. new[] { new ChangeStep(ChangeStepKind.Delete, Deployed, "Delete prod-0911"), new ChangeStep(ChangeStepKind.Create, Deployed, "Deploy shop-api-4.3.0") }
                    .Select((step, at) => at < done ? step with { State = StepState.Done, At = DialogSamples.Now } : step),
            ],
        },
    };

    private IRenderedComponent<ChangeRunView> Open(Operation operation, HostedService? service) => Render<ChangeRunView>(parameters => parameters
        .Add(view => view.Operation, operation).Add(view => view.Service, service).Add(view => view.Now, DialogSamples.Now));

    private string? NextStep(Operation operation, HostedService? service) => Open(operation, service).FindAll(".result a.btn.main").SingleOrDefault()?.GetAttribute("href");

    [Fact]
    public void Redeployment_EndedAfterTheDeletion_DeploysTheKeptReleaseNext()
    {
        var left = DialogSamples.Service with { Production = null };
        var page = Open(Run(ChangeKind.Redeploy, OperationStatus.Failed, done: 1), left);

        Assert.Equal("Deploy 4.3.0", page.Find(".result a.btn.main").TextContent.Trim());
        Assert.Equal("/subscriptions/s1/deploy?release=r43&again=7", page.Find(".result a.btn.main").GetAttribute("href"));
    }

    [Fact]
    public void Redeployment_EndedAndTheServiceHasGone_IsTheSame() =>
        Assert.Equal("/subscriptions/s1/deploy?release=r43&again=7", NextStep(Run(ChangeKind.Redeploy, OperationStatus.Failed, done: 1), service: null));

    [Theory]
    [InlineData(ChangeKind.Redeploy, OperationStatus.Failed, 0)]
    [InlineData(ChangeKind.Redeploy, OperationStatus.Succeeded, 2)]
    [InlineData(ChangeKind.Delete, OperationStatus.Failed, 1)]
    public void NothingIsMissing_OffersNoDeployment(ChangeKind kind, OperationStatus status, int done) => Assert.Null(NextStep(Run(kind, status, done), DialogSamples.Service));

    [Fact]
    public void WhoMayNotChange_IsOfferedNoDeployment()
    {
        Services.GetRequiredService<OperatorSession>().Set(Scoped.Access(OperatorRole.Reader, "*"));

        Assert.Null(NextStep(Run(ChangeKind.Redeploy, OperationStatus.Failed, done: 1), DialogSamples.Service));
    }
}

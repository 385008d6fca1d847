using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.ServicePackages.Files;
using Portal.Web.Components.Releases;
using Portal.Web.Operators;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>Tells the portal what a deployment runs that was deployed with another tool.</summary>
public sealed partial class TellPage(VisibleEstate estate, ReleaseDesk desk, CurrentOperator current, NavigationManager navigation)
{
    private readonly CancellationTokenSource gone = new();
    private HostedService? service;
    private ReleaseUpload upload = null!;
    private Slot slot;
    private string? answer;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required string Subscription { get; set; }

    [Parameter, EditorRequired]
    public required string Service { get; set; }

    [Inject]
    public required PackageInspector Inspector { get; set; }

    private bool CanTell => upload.Inspection.Model is not null && !upload.Inspection.Problems.Any(problem => problem.Weight == ProblemWeight.Error);

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        await upload.DisposeAsync();
    }

    protected override void OnInitialized() => upload = new ReleaseUpload(Inspector);

    protected override void OnParametersSet()
    {
        if (service is not null)
            return;
        service = ServiceKey.TryParse(Service, out var key) ? estate.Now.Find(key)?.Service : null;
        slot = service?.Deployments.FirstOrDefault()?.Slot ?? Slot.Production;
    }

    private Task TakenAsync()
    {
        answer = null;
        return Task.CompletedTask;
    }

    private async Task TellAsync()
    {
        (isBusy, answer) = (true, null);
        try
        {
            var draft = upload.ToDraft(service!.Key, service.In(slot)?.Version is { } version && ReleaseVersion.CanBe(version) ? version : null) with { Running = slot };
            switch (await desk.AddAsync(draft, current.Access, kept: null, gone.Token))
            {
                case ReleaseResult.Kept:
                    navigation.NavigateTo(PortalUrls.Service(service));
                    break;
                case var other:
                    answer = ReleaseAnswers.Of(other);
                    break;
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }

        isBusy = false;
    }
}

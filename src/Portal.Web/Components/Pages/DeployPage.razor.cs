using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Releases;
using Portal.ServicePackages.Methods;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Deploy;
using Portal.Web.Components.Releases;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>The wizard of a new deployment: files, method, place, instances, certificates; then the plan, and the durable operation.</summary>
public sealed partial class DeployPage(DeployPlaces places, DeployDesk door, NavigationManager navigation)
{
    private static readonly DialogOptions Look = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, DefaultFocus = DefaultFocus.None };

    private readonly CancellationTokenSource gone = new();
    private DeployPlace? place;
    private DeployPlace? left;
    private ReleaseUpload upload = null!;
    private ReleaseRecord? kept;
    private ReleaseRecord? running;
    private MethodAdvice? advice;
    private DeployWay? advised;
    private DeployForm? form;
    private ChangeOrder? order;
    private IReadOnlyList<string> answers = [];
    private GivenByHand given = GivenByHand.Nothing;
    private bool hasChanged;
    private bool isBusy;

    [Inject]
    public required ICertificateVault Vault { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired]
    public required string Subscription { get; set; }

    /// <summary>Null for a new service.</summary>
    [Parameter]
    public string? Service { get; set; }

    /// <summary>The id of a release that is kept; null to upload one.</summary>
    [SupplyParameterFromQuery(Name = "release")]
    public string? Release { get; set; }

    /// <summary>The number of a redeployment that ended in between; null for none.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    public string? Again { get; set; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        await upload.DisposeAsync();
    }

    protected override void OnInitialized() => upload = door.NewUpload();

    protected override async Task OnParametersSetAsync()
    {
        if (place is not null || left is not null)
            return;
        place = await places.FindAsync(Subscription, Service, Again, gone.Token);
        running = door.Running(place?.Service);
        if (place is not null && Release is { Length: > 0 })
            await TryAsync(async () =>
            {
                kept = door.Find(Release, place.Again is null ? place.Service : null);
                if (kept is not null)
                    upload = await door.OpenAsync(kept, gone.Token);
                await UnderstandAsync();
            });
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = places.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(FollowAsync), Time, gone.Token);
    }

    /// <summary>Whoever deploys or deletes meanwhile changes what this page asks for. An open dialog reads for itself.</summary>
    private async Task FollowAsync()
    {
        if (place is not { } before || order is not null || isBusy)
            return;
        var now = places.Now(Subscription, Service);
        if (now is not null && now.IsAs(before))
            return;
        if (now is null && !places.IsCertain)
            return;
        (place, left, hasChanged) = (now, now is null ? before : null, now is not null);
        running = door.Running(now?.Service);
        await UnderstandAsync();
        StateHasChanged();
    }

    /// <summary>As soon as enough is there, the rest is filled in from it.</summary>
    private Task UnderstandAsync() => TryAsync(async () =>
    {
        if (upload.Inspection is not { Model: { } model, Configuration.Value: { } configuration } || place is not { } at)
            return;
        advice = await door.AdviseAsync(at.Service, upload, gone.Token);
        answers = [];
        var next = DeployForm.Of(at, ReleaseModels.Of(model, configuration), configuration, kept?.Version ?? upload.ToDraft(null, null).Version);
        advised = DeployWords.WayOf(advice.Method);
        next.Offer(at.Service?.Production is null ? DeployWay.Stage : advised ?? (next.FreeSide is null ? DeployWay.InPlaceStaging : DeployWay.Stage));
        given = form is null ? GivenByHand.Nothing : GivenByHand.Move(form, next, way => next.Ways.Contains(way) && DeployWords.Fits(way, advice));
        form = next;
    });

    /// <summary>Keeps the files, then shows the plan. Nothing is sent before that is confirmed.</summary>
    private Task ReviewAsync() => TryAsync(async () =>
    {
        isBusy = true;
        StateHasChanged();
        foreach (var certificate in form!.Certificates.Where(certificate => certificate.Url.Length > 0))
            await certificate.AskAsync(Vault, gone.Token);
        answers = [.. form.Problems(), .. form.CertificateProblems(Time.GetUtcNow()), .. DeployDesk.Errors(upload)];
        if (answers.Count > 0)
            return;
        switch (await door.KeepAsync(upload, place!.Service?.Key, form.Version, gone.Token))
        {
            case ReleaseResult.Kept { Release: var release }:
                order = form.ToOrder(release.Id, DeployDesk.Configuration(upload, form.Roles.Select(role => (role.Name, role.Count))));
                break;
            case var other:
                answers = [ReleaseAnswers.Of(other)];
                break;
        }
    });

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (PackageStoreException failure)
        {
            answers = [Said.Of(failure.Message)];
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }

        isBusy = false;
    }

    private Task CloseAsync()
    {
        order = null;
        return FollowAsync();
    }

    private void Watch(OperationId operation) => navigation.NavigateTo(PortalUrls.Operation(operation));
}

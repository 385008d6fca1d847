using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.ServicePackages.Methods;
using Portal.Web.Components.Deploy;
using Portal.Web.Components.Releases;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>The wizard of a new deployment: files, method, place, instances, certificates; then the plan, and the durable operation.</summary>
public sealed partial class DeployPage(VisibleEstate estate, DeployDesk door, NavigationManager navigation)
{
    private static readonly DialogOptions Look = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, DefaultFocus = DefaultFocus.None };

    private readonly CancellationTokenSource gone = new();
    private (HostedService? Service, Subscription Subscription)? place;
    private ReleaseUpload upload = null!;
    private ReleaseRecord? kept;
    private ReleaseRecord? running;
    private MethodAdvice? advice;
    private DeployWay? advised;
    private DeployForm? form;
    private ChangeOrder? order;
    private IReadOnlyList<string> answers = [];
    private GivenByHand given = GivenByHand.Nothing;
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

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        await upload.DisposeAsync();
    }

    protected override void OnInitialized() => upload = door.NewUpload();

    protected override async Task OnParametersSetAsync()
    {
        if (place is not null)
            return;
        place = Find();
        running = door.Running(place?.Service);
        if (place is not null && Release is { Length: > 0 })
            await TryAsync(async () =>
            {
                kept = door.Find(Release, place.Value.Service);
                if (kept is not null)
                    upload = await door.OpenAsync(kept, gone.Token);
                await UnderstandAsync();
            });
    }

    private (HostedService?, Subscription)? Find()
    {
        var snapshot = estate.Now;
        if (Service is not null)
            return ServiceKey.TryParse(Service, out var key) && snapshot.Find(key)?.Service is { } service ? (service, service.Subscription) : null;
        return snapshot.Subscriptions.FirstOrDefault(known => known.Id == new SubscriptionId(Subscription)) is { } found ? (null, found) : null;
    }

    /// <summary>As soon as enough is there, the rest is filled in from it.</summary>
    private Task UnderstandAsync() => TryAsync(async () =>
    {
        if (upload.Inspection is not { Model: { } model, Configuration.Value: { } configuration } || place is not { } at)
            return;
        advice = await door.AdviseAsync(at.Service, upload, gone.Token);
        answers = [];
        var next = DeployForm.Of(at.Service, at.Subscription.Id, ReleaseModels.Of(model, configuration), configuration, kept?.Version ?? upload.ToDraft(null, null).Version);
        advised = DeployWords.WayOf(advice.Method);
        next.Offer(at.Service?.Production is null ? DeployWay.Stage : advised ?? (next.FreeSide is null ? DeployWay.InPlaceStaging : DeployWay.Stage));
        given = form is null ? GivenByHand.Nothing : GivenByHand.Move(form, next, way => DeployWords.Fits(way, advice));
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
        switch (await door.KeepAsync(upload, place!.Value.Service?.Key, form.Version, gone.Token))
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

    private void Toggled(bool visible) => order = visible ? order : null;

    private void Close() => order = null;

    private void Watch(OperationId operation) => navigation.NavigateTo(PortalUrls.Operation(operation));
}

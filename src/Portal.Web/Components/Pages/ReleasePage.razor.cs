using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.ServicePackages.Methods;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>A release that is kept: its files, its endpoints, and which method brings it into production.</summary>
public sealed partial class ReleasePage(VisibleReleases releases, VisibleEstate estate, ReleaseAdviser adviser)
{
    private readonly CancellationTokenSource gone = new();
    private ReleaseRecord? record;
    private ReleaseRecord? running;
    private HostedService? service;
    private MethodAdvice? advice;
    private string? failure;

    [Parameter, EditorRequired]
    public required string Release { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        record = ReleaseId.TryParse(Release, out var id) ? releases.Find(id) : null;
        service = record?.Service is { } key ? estate.Now.Find(key)?.Service : null;
        if (record is null)
            return;
        try
        {
            running = releases.RunningBefore(record);
            advice = await adviser.AdviseAsync(running, record, gone.Token);
            failure = null;
        }
        catch (PackageStoreException lost)
        {
            failure = Said.Of(lost.Message);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }
}

using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Portal.Domain.Releases;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Inspect;
using Portal.Web.Operators;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>Says what is in the files of a release, before anybody deploys them.</summary>
public sealed partial class PackagesPage(PackageInspector inspector, UploadGate uploads, CurrentOperator current)
{
    private const int MostFiles = 10;

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<ReleaseFileKind, string> names = [];
    private Inspection inspection = Inspection.Nothing;
    private List<string> refused = [];
    private string? reading;
    private bool isListening;
    private string status = "";
    private long limits;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => limits = inspector.Limits.MaxBytes / 1024 / 1024;

    /// <summary>Files chosen before the browser tells of them would be lost, so that nothing can be chosen until then.</summary>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;

        isListening = true;
        StateHasChanged();
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        refused = [];
        if (chosen.FileCount > MostFiles)
        {
            refused.Add(Words.FormatPackagesPageTooMany(chosen.FileCount));
            return;
        }

        foreach (var file in chosen.GetMultipleFiles(MostFiles))
            await ReadAsync(file);
        reading = null;
        status = inspection == Inspection.Nothing ? "" : InspectionWords.Summary(inspection);
    }

    private async Task ReadAsync(IBrowserFile file)
    {
        if (FileKinds.OfName(file.Name) is not { } kind)
        {
            refused.Add(Words.FormatPackagesPageNoneOfThree(file.Name));
            return;
        }

        if (file.Size > inspector.Limits.MaxBytes)
        {
            refused.Add(Words.FormatPackagesPageTooLarge(file.Name, limits));
            return;
        }

        if (uploads.Enter(current.Value.Id) is { } wait)
        {
            refused.Add(Words.FormatPackagesPageWasNotReadMoreFiles(file.Name, Ages.Text(wait + TimeSpan.FromSeconds(1))));
            return;
        }

        reading = file.Name;
        status = Words.FormatPackagesPageReading(file.Name, InspectionWords.Size(file.Size));
        StateHasChanged();
        try
        {
            await using var content = file.OpenReadStream(inspector.Limits.MaxBytes, gone.Token);
            inspection = await inspector.ReadAsync(inspection, kind, content, gone.Token);
            names[kind] = file.Name;
        }
        catch (Exception lost) when (lost is IOException or JSException)
        {
            refused.Add(Words.FormatPackagesPageNotWhole(file.Name));
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    private void Clear()
    {
        names.Clear();
        (inspection, refused, status) = (Inspection.Nothing, [], "");
    }
}

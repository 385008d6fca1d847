using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Portal.Domain.Releases;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Inspect;
using Portal.Web.Operators;
using Portal.Web.Packages;

namespace Portal.Web.Components.Releases;

/// <summary>Takes the files of a release from the browser, with progress, and says which it does not take, and why.</summary>
public sealed partial class FilesBox(PackageInspector inspector, UploadGate uploads, CurrentOperator current, TimeProvider time) : IDisposable
{
    private const int MostFiles = 10;

    private readonly CancellationTokenSource gone = new();
    private List<string> refused = [];
    private string? reading;
    private int percent;
    private long limit;
    private bool isListening;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What may be given, and what becomes of it; how large it may be is told behind it.</summary>
    [Parameter, EditorRequired]
    public required string Help { get; set; }

    /// <summary>Given each file as it comes in: what it is, its name and its content.</summary>
    [Parameter, EditorRequired]
    public required Func<ReleaseFileKind, string, Stream, CancellationToken, Task> Take { get; set; }

    /// <summary>All that were chosen have come in, or were refused.</summary>
    [Parameter]
    public EventCallback OnTaken { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    /// <summary>Nothing was refused, as at first.</summary>
    internal void Forget() => refused = [];

    protected override void OnInitialized() => limit = inspector.Limits.MaxBytes / 1024 / 1024;

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
            refused.Add(Words.FormatFilesBoxFilesTooManyReleaseHas(chosen.FileCount));
            return;
        }

        foreach (var file in chosen.GetMultipleFiles(MostFiles))
            await TakeAsync(file);
        reading = null;
        await OnTaken.InvokeAsync();
    }

    private async Task TakeAsync(IBrowserFile file)
    {
        if (FileKinds.OfName(file.Name) is not { } kind)
            refused.Add(Words.FormatFilesBoxNoneThreeGiveCsdefCscfg(file.Name));
        else if (WhyNot(file) is { } because)
            refused.Add(because);
        else
            await TakeAsync(kind, file);
    }

    private string? WhyNot(IBrowserFile file) =>
        file.Size > inspector.Limits.MaxBytes ? Words.FormatFilesBoxLargerThanMBMoveLarge(file.Name, limit)
        : uploads.Enter(current.Value.Id) is { } wait ? Words.FormatFilesBoxWasNotReadMoreFiles(file.Name, Ages.Text(wait + TimeSpan.FromSeconds(1)))
        : null;

    private async Task TakeAsync(ReleaseFileKind kind, IBrowserFile file)
    {
        (reading, percent) = (Words.FormatFilesBoxUploading(file.Name, InspectionWords.Size(file.Size)), 0);
        StateHasChanged();
        try
        {
            await using var content = file.OpenReadStream(inspector.Limits.MaxBytes, gone.Token);
            await Take(kind, file.Name, new CountedStream(content, new UploadProgress(file.Size, time, Show)), gone.Token);
        }
        catch (Exception lost) when (lost is IOException or JSException)
        {
            refused.Add(Words.FormatFilesBoxDidNotComeWholeChoose(file.Name));
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    private void Show(int now) => _ = InvokeAsync(() =>
    {
        percent = now;
        StateHasChanged();
    });
}

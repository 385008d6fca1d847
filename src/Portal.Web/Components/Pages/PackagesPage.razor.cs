using Portal.Domain.Releases;
using Portal.Web.Components.Inspect;
using Portal.Web.Components.Releases;
using Portal.Web.Packages;

namespace Portal.Web.Components.Pages;

/// <summary>Says what is in the files of a release, before anybody deploys them.</summary>
public sealed partial class PackagesPage(PackageInspector inspector)
{
    private readonly Dictionary<ReleaseFileKind, string> names = [];
    private Inspection inspection = Inspection.Nothing;
    private FilesBox box = null!;
    private string status = "";
    private bool isReading;

    private async Task ReadAsync(ReleaseFileKind kind, string name, Stream content, CancellationToken cancellationToken)
    {
        (isReading, status) = (true, "");
        StateHasChanged();
        inspection = await inspector.ReadAsync(inspection, kind, content, cancellationToken);
        names[kind] = name;
    }

    private void Taken() => (isReading, status) = (false, inspection == Inspection.Nothing ? "" : InspectionWords.Summary(inspection));

    private void Clear()
    {
        names.Clear();
        (inspection, status) = (Inspection.Nothing, "");
        box.Forget();
    }
}

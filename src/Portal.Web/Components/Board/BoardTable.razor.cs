using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Board;

/// <summary>The services in their groups. Above a hundred only those in view are rendered. portal.js walks it by key; the row with the focus is the selected one.</summary>
public sealed partial class BoardTable
{
    private const int MostRendered = 100;

    private List<BoardLine> lines = [];
    private ServiceKey? selected;
    private ServiceKey? tabStop;
    private int last;

    [Parameter, EditorRequired]
    public required BoardView View { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private bool IsVirtual => last >= MostRendered;

    protected override void OnParametersSet()
    {
        lines = [.. BoardLine.Of(View.Sections)];
        last = View.Count - 1;
        tabStop = lines.Find(line => line.Row is { } row && row.Service.Key == selected)?.Row?.Service.Key
            ?? lines.Find(line => line.Row is not null)?.Row?.Service.Key;
    }

    private void Select(ServiceKey key) => selected = tabStop = key;
}

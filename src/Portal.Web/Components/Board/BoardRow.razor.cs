using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Standby;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Standby;

namespace Portal.Web.Components.Board;

/// <summary>A service on the board. Renders only when something that it shows has changed.</summary>
public sealed partial class BoardRow(TimeProvider time)
{
    /// <summary>Words of age change no sooner.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly MarkupString Star = Icon.Of("star", "s");

    private RowLook look = new(StateLook.None, null, null);
    private (ServiceRow? Row, DateTimeOffset At, string Live, string Standby) worded = (null, default, "", "");
    private string standbyWords = "";
    private (ServiceRow Row, int Index, bool Selected, bool TabStop, string Live, string Standby, string? Stale, bool Favourite, ServiceStop? Stop)? shown;
    private string? age;
    private bool hasChanged;

    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter]
    public int Index { get; set; }

    [Parameter]
    public bool IsSelected { get; set; }

    /// <summary>The one row that the Tab key comes to.</summary>
    [Parameter]
    public bool IsTabStop { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>Why the service is shown as it was; null when it is shown as it is.</summary>
    [Parameter]
    public string? Stale { get; set; }

    /// <summary>What windows and locks say; null when nothing.</summary>
    [Parameter]
    public ServiceStop? Stop { get; set; }

    [Parameter]
    public bool IsFavourite { get; set; }

    [Parameter]
    public EventCallback<ServiceKey> OnFavourite { get; set; }

    /// <summary>Told that this row is on a screen, and asked how old its numbers are.</summary>
    [CascadingParameter]
    public VisibleEstate? Estate { get; set; }

    /// <summary>Until when old sides are kept.</summary>
    [Inject]
    public StandbyLeases? Leases { get; set; }

    [Inject]
    public required RowCells Cells { get; set; }

    [Parameter]
    public EventCallback<ServiceKey> OnFocused { get; set; }

    private string Where => $"{Row.Service.Subscription.Name}, {Row.Service.Region}";

    private int Inner => IsTabStop ? 0 : -1;

    private string Fact => StopLook.In(Row, Stop) is { } kept ? $"{kept.Reason.TrimEnd('.')}. {Said.Of(Row.Readiness.Text)}" : Said.Of(Row.Readiness.Fact);

    // What moves by itself is drawn live.
    private Operation? Underway => look.State.Icon == "swapping" ? Row.Active : null;

    private RowSaid Told => new(look, worded.Live, standbyWords, Underway is null ? Fact : null, age);

    public void Dispose() => Estate?.Attention.Hide(Row.Service.Key);

    protected override void OnInitialized() => Estate?.Attention.Show(Row.Service.Key);

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(worded.Row, Row) || Now - worded.At >= Second)
            worded = (Row, Now, SideWords.Of(Row, Slot.Production, Now), SideWords.Of(Row, Slot.Staging, Now));
        standbyWords = StandbyWords.ForRow(Leases?.Of(Row)) is { } kept ? $"{worded.Standby}, {kept}" : worded.Standby;
        var next = (Row, Index, IsSelected, IsTabStop, worded.Live, standbyWords, Stale, IsFavourite, Stop);
        if (shown is { } before && ReferenceEquals(before.Row, Row) && before == next)
            return;
        look = RowLook.Of(Row, Stop);
        shown = next;
        hasChanged = true;
    }

    protected override bool ShouldRender() => hasChanged;

    protected override void OnAfterRender(bool firstRender) => hasChanged = false;

    // Asked for only when somebody points at the row: a reading that finds the same numbers renders nothing.
    private void TellAge()
    {
        var told = RowAge.Of(Estate?.InstancesReadAt(Row.Service.Key), Estate?.Now.ReadAt, time.GetUtcNow());
        hasChanged = told != age;
        age = told;
    }

    private Task MarkAsync() => OnFavourite.InvokeAsync(Row.Service.Key);

    private Task FocusedAsync() => IsSelected ? Task.CompletedTask : OnFocused.InvokeAsync(Row.Service.Key);
}

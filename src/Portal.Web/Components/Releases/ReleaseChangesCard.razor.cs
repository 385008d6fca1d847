using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Web.Operators;

namespace Portal.Web.Components.Releases;

/// <summary>What a release changed, line by line, and where those who may give it say so.</summary>
public sealed partial class ReleaseChangesCard(ReleaseDesk desk, CurrentOperator me)
{
    private EquatableList<string> told = [];
    private ReleaseRecord? shown;
    private string? text;
    private string? answer;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required ReleaseRecord Release { get; set; }

    /// <summary>Null for a release of no service yet.</summary>
    [Parameter, EditorRequired]
    public required HostedService? Service { get; set; }

    private bool MayTell => Service is not null ? me.Access.May(OperatorRight.Change, Service) : me.Access.MaySomewhere(OperatorRight.Change);

    protected override void OnParametersSet()
    {
        if (shown == Release)
            return;
        (shown, told, text, answer) = (Release, Release.Changes, null, null);
    }

    private void Open() => text = string.Join('\n', told);

    private async Task SaveAsync()
    {
        (isBusy, answer) = (true, null);
        var result = await desk.DescribeAsync(Release, ChangeLines.Of(text), me.Access, CancellationToken.None);
        isBusy = false;
        if (result is ReleaseResult.Kept kept)
            (told, text) = (kept.Release.Changes, null);
        else
            answer = ReleaseAnswers.Of(result);
    }
}

using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>Buttons for what somebody else could do to a deployment meanwhile.</summary>
public sealed partial class ChangeUnderneath
{
    // Scaling asks for a number and locks for a second look: those are ordered over the socket.
    private static readonly string[] Left = ["scale", "lock", "unlock"];

    private string service = "";
    private Slot slot = Slot.Staging;

    [Parameter, EditorRequired]
    public required IReadOnlyList<CloudSituation> Situations { get; set; }

    [Parameter, EditorRequired]
    public required EquatableList<string> Services { get; set; }

    [Parameter]
    public EventCallback<CloudChange> OnChange { get; set; }

    /// <summary>The last change, in words.</summary>
    [Parameter]
    public string? Done { get; set; }

    private IEnumerable<CloudSituation> Offered => Situations.Where(situation => !Left.Contains(situation.Name, StringComparer.Ordinal));

    protected override void OnParametersSet()
    {
        if (!Services.Contains(service, StringComparer.Ordinal) && Services.Count > 0)
            service = Services[0];
    }

    private Task ChangeAsync(CloudSituation situation) => OnChange.InvokeAsync(new CloudChange(situation.Name, service, slot));
}

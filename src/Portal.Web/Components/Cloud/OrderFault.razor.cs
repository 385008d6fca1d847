using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>The form that orders a fault: its fields are what the chosen kind takes.</summary>
public sealed partial class OrderFault
{
    private readonly FaultForm form = new();
    private IReadOnlyDictionary<string, string> problems = new Dictionary<string, string>(StringComparer.Ordinal);
    private string? chosen;

    [Parameter, EditorRequired]
    public required CloudCatalogue Catalogue { get; set; }

    [Parameter, EditorRequired]
    public required EquatableList<string> Services { get; set; }

    /// <summary>What is in force: a new fault must not take the name of one.</summary>
    [Parameter, EditorRequired]
    public required EquatableList<CloudFault> Ordered { get; set; }

    [Parameter]
    public EventCallback<CloudFaultOrder> OnOrder { get; set; }

    private CloudFaultKind Kind => Catalogue.Kinds.FirstOrDefault(kind => kind.Kind == chosen) ?? Catalogue.Kinds[0];

    private void Chosen(ChangeEventArgs change)
    {
        chosen = change.Value as string;
        problems = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private async Task SubmitAsync()
    {
        problems = form.Problems(Kind);
        if (problems.Count == 0)
            await OnOrder.InvokeAsync(form.ToOrder(Kind, Ordered));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Web.Components.History;

namespace Portal.Web.Components.Ledger;

/// <summary>An entry of the ledger that is no outcome: in words, and as it was recorded.</summary>
public sealed partial class EntryPaper(VisibleEstate estate)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private EntryWords words = null!;
    private string record = "";

    [Parameter, EditorRequired]
    public required LedgerEntry Entry { get; set; }

    private string Place => Entry.ServiceName.Length > 0 ? $"{Entry.ServiceName}, {Entry.SubscriptionName}" : Words.EntryPaperOfNoService;

    protected override void OnParametersSet() => (words, record) = (EntryWords.Of(Entry, estate.Now), Read(Entry.What));

    /// <summary>What was changed by hand is shown as it stands.</summary>
    private static string Read(string what)
    {
        try
        {
            return JsonNode.Parse(what)?.ToJsonString(Indented) ?? what;
        }
        catch (JsonException)
        {
            return what;
        }
    }
}

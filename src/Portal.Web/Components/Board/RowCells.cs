using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;
using static System.Net.WebUtility;

namespace Portal.Web.Components.Board;

/// <summary>The cells of a row between its name and its action as one piece of markup, made once for all boards that show the same.</summary>
/// <remarks>
/// Each element, attribute and word that a component draws is held once more by every open window: for the rows of a board that is most of its memory.
/// Such a piece is exchanged as a whole, so it has nothing in it that can have the focus.
/// </remarks>
public sealed class RowCells
{
    private readonly ConditionalWeakTable<ServiceRow, Drawn> kept = [];

    internal MarkupString Of(ServiceRow row, RowSaid said)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        if (kept.TryGetValue(row, out var before) && before.Said == said && before.Language == language)
            return before.Cells;
        var drawn = new Drawn(said, language, new MarkupString(Draw(row, said)));
        kept.AddOrUpdate(row, drawn);
        return drawn.Cells;
    }

    private static string Draw(ServiceRow row, RowSaid said) =>
        Side("live", row.Service.Production, said.Live, Person(SideWords.By(row)), said.Age)
        + $"""<td class="dir" role="gridcell">{Arrow(said.Look)}</td>"""
        + Side("standby", row.Service.Staging, said.Standby, "", said.Age)
        + (said.Fact is { } fact ? Readiness(said.Look.State, HtmlEncode(fact)) : "");

    private static string Side(string name, Deployment? deployment, string words, string person, string? age)
    {
        var (none, lines) = deployment is null
            ? (" none", $"""<span class="one">{HtmlEncode(Words.BoardRowNone)}</span><span class="other">&nbsp;</span>""")
            : ("", $"""{VersionText.Of(deployment.Version)}<span class="other" title="{HtmlEncode(age is null ? words : $"{words}. {age}")}">{Pips.Of(deployment)} {HtmlEncode(words)}{person}</span>""");
        return $"""<td class="c-{name}{none}" role="gridcell"><div class="two {name}-side"{(age is null ? "" : $" title=\"{HtmlEncode(age)}\"")}>{lines}</div></td>""";
    }

    private static string Person(string? by) => by is null ? "" : $"""<span class="person">{HtmlEncode(Words.FormatBoardRowBy(by))}</span>""";

    private static string Arrow(RowLook look) => look.Arrow is not { } arrow ? ""
        : $"""<span class="{(arrow == "return" ? "return" : "swapping")}">{Icon.Of(arrow)}<span class="hidden">{HtmlEncode(look.ArrowWords)}</span></span>""";

    private static string Readiness(StateLook state, string fact) =>
        $"""<td class="c-say say" role="gridcell"><div class="two"><span class="one {state.Class}" title="{HtmlEncode(state.Word)}">{Stamps.Html(state.Word)}</span><span class="other" title="{fact}">{fact}</span></div></td>""";

    private sealed record Drawn(RowSaid Said, string Language, MarkupString Cells);
}

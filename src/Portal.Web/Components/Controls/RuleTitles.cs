using System.Globalization;
using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Controls;

/// <summary>The title of a check in the reader's language; what has no text there is shown as the rule says it.</summary>
internal static class RuleTitles
{
    public static string Of(Finding finding) =>
        PageLanguages.IsNeutral ? finding.Title : Words.ResourceManager.GetString(KeyOf(finding.Code), CultureInfo.CurrentUICulture) ?? finding.Title;

    /// <summary>The name of the text of a rule, for example "RuleP01".</summary>
    public static string KeyOf(string code) => $"Rule{code}";
}

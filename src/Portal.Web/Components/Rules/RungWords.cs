using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>What a rung of the friction ladder asks for.</summary>
internal static class RungWords
{
    public static string Of(FrictionRung rung) => rung switch
    {
        FrictionRung.None => Words.RungWordsNothing,
        FrictionRung.Reason => Words.RungWordsReason,
        FrictionRung.Name => Words.RungWordsName,
        _ => Words.RungWordsSecondPerson,
    };
}

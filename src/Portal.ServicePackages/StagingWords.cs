using System.Text.RegularExpressions;

namespace Portal.ServicePackages;

/// <summary>Recognises names and values that speak of a staging thing: shop-stg, staging.shop.example, TestMode, shop.invalid.</summary>
public static partial class StagingWords
{
    private const int TimeoutMilliseconds = 250;

    public static bool In(string text) => Long().IsMatch(text) || Short().IsMatch(text) || Alone().IsMatch(text) || Nowhere().IsMatch(text);

    // Long enough to be told inside other words.
    [GeneratedRegex("staging|preprod|sandbox|localhost", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Long();

    // At the edge of a word, as in the account name "shopstg"; "postgres" is none.
    [GeneratedRegex("(?<![A-Za-z])(?:stg|Stg|STG)|(?:stg|Stg|STG)(?![A-Za-z])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Short();

    // Words of their own: "latest" and "contest" are no tests, "quality" is no QA; TestMode and ApiTest are tests.
    [GeneratedRegex("(?<![A-Za-z0-9])(?:test|testing|stage|dev|uat|qa|DEV|UAT|QA|TEST)(?![A-Za-z])|(?<![A-Z0-9])Test(?:ing)?(?![a-z])",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Alone();

    // Names that lead nowhere.
    [GeneratedRegex(@"\.(?:invalid|test)(?![\w.-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Nowhere();
}

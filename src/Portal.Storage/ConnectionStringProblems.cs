using Npgsql;

namespace Portal.Storage;

/// <summary>What is wrong with a connection string. Nothing of it is repeated: it holds a password, and a broken one holds it anywhere.</summary>
internal static class ConnectionStringProblems
{
    private const string Key = "Storage:ConnectionString";
    private const string Form = "Host=<server>;Database=<database>;Username=<user>;Password=<password>";

    public static IEnumerable<string> Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [$"{Key} is empty, and Storage:Provider is PostgreSql. Set it to {Form}."];
        if (Read(text) is not { } connection)
            return [$"{Key} cannot be read. Set it to {Form}; a value with a semicolon stands in quotes."];
        return Missing(connection).Select(name => $"{Key} names no {name}. Set it to {Form}.");
    }

    private static NpgsqlConnectionStringBuilder? Read(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null; // The caller says so; the failure's own words may repeat a password.
        }
    }

    private static IEnumerable<string> Missing(NpgsqlConnectionStringBuilder connection)
    {
        if (string.IsNullOrWhiteSpace(connection.Host))
            yield return "Host";
        if (string.IsNullOrWhiteSpace(connection.Database))
            yield return "Database";
    }
}

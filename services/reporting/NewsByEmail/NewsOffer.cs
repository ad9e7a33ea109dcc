using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.NewsByEmail.Mailing;

namespace Zichtlijn.Reporting.NewsByEmail;

/// <summary>Whether reporters can choose mails here. Without a mail server they are not asked at all.</summary>
/// <param name="Connection">The database of addresses; null when there is none.</param>
/// <param name="Mail">Where mails are handed in; null when nowhere.</param>
internal sealed record NewsOffer(string? Connection, MailSettings? Mail)
{
    /// <summary>Name of the connection string of the database that holds addresses and mails, and nothing else.</summary>
    public const string ConnectionName = "News";

    /// <summary>Addresses may be there, from now or from before.</summary>
    public bool IsKept => Connection is not null;

    public bool IsOffered => Mail is not null;

    /// <exception cref="InvalidOperationException">Mails could be sent, but no address could be kept.</exception>
    public static NewsOffer Of(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured ? configured : null;
        var mail = MailSettings.Of(configuration);
        return mail is null || connection is not null
            ? new NewsOffer(connection, mail)
            : throw new InvalidOperationException($"{MailSettings.Section}:Host is set, but ConnectionStrings:{ConnectionName} is not: addresses have no place.");
    }

    /// <summary>Refuses what cannot be while no mails are sent.</summary>
    public static async ValueTask<object?> WhenOffered(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<NewsOffer>().IsOffered ? await next(context) : NewsErrors.NotOffered.ToResult();

    /// <summary>Ending is possible as long as addresses are kept, also when no mails are sent any more.</summary>
    public static async ValueTask<object?> WhenKept(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<NewsOffer>().IsKept ? await next(context) : NewsErrors.NotOffered.ToResult();
}

import { AppError, errorStatus, type ErrorCode, type FieldError, type Problem } from '@atkaruu/shared/contract/errors';
import type { Language } from '@atkaruu/shared/values/localized-text';
import type { ZodError } from 'zod';

const titles = {
  malformed_json: { en: 'The text sent is not JSON', ru: 'Присланный текст — не JSON', ky: 'Жөнөтүлгөн текст JSON эмес' },
  malformed_request: { en: 'The request cannot be read', ru: 'Запрос не читается', ky: 'Суроо-талап окулбайт' },
  invalid_query: {
    en: 'The address has a wrong parameter',
    ru: 'В адресе неверный параметр',
    ky: 'Даректе туура эмес параметр бар',
  },
  unknown_parameter: {
    en: 'The address has an unknown parameter',
    ru: 'В адресе неизвестный параметр',
    ky: 'Даректе белгисиз параметр бар',
  },
  invalid_cursor: { en: 'The page mark is not ours', ru: 'Неверная отметка страницы', ky: 'Барактын белгиси туура эмес' },
  unauthenticated: { en: 'Sign in first', ru: 'Сначала войдите', ky: 'Адегенде кириңиз' },
  wrong_credentials: {
    en: 'E-mail, password or code is not right',
    ru: 'Неверные почта, пароль или код',
    ky: 'Почта, сырсөз же код туура эмес',
  },
  second_factor_required: { en: 'A code is needed, too', ru: 'Нужен ещё и код', ky: 'Код да керек' },
  forbidden: { en: 'This role may not do this', ru: 'Этой роли это не разрешено', ky: 'Бул ролго уруксат жок' },
  cross_site: {
    en: 'The request came from another site',
    ru: 'Запрос пришёл с другого сайта',
    ky: 'Суроо-талап башка сайттан келди',
  },
  separation_of_duties: {
    en: 'A second person from another role must do this',
    ru: 'Это должен сделать другой человек с другой ролью',
    ky: 'Муну башка ролдогу экинчи адам жасашы керек',
  },
  not_found: { en: 'There is nothing at this address', ru: 'По этому адресу ничего нет', ky: 'Бул даректе эч нерсе жок' },
  method_not_allowed: {
    en: 'This address does not take this method',
    ru: 'Этот адрес не принимает такой метод',
    ky: 'Бул дарек мындай ыкманы кабыл албайт',
  },
  not_acceptable: { en: 'No such form of the answer', ru: 'Такого вида ответа нет', ky: 'Жооптун мындай түрү жок' },
  conflict: { en: 'It contradicts what is stored', ru: 'Это противоречит сохранённому', ky: 'Бул сакталганга каршы келет' },
  in_use: { en: 'Others refer to it', ru: 'На это ссылаются другие записи', ky: 'Буга башка жазуулар шилтеме кылат' },
  evidence_missing: {
    en: 'Evidence of the completion is missing',
    ru: 'Нет документа, подтверждающего исполнение',
    ky: 'Аткарылганын тастыктаган документ жок',
  },
  period_closed: {
    en: 'The reporting period is closed',
    ru: 'Отчётный период закрыт',
    ky: 'Отчеттук мезгил жабык',
  },
  key_in_progress: {
    en: 'The first request with this key is still running',
    ru: 'Первый запрос с этим ключом ещё выполняется',
    ky: 'Бул ачкыч менен биринчи суроо-талап аткарылууда',
  },
  stale_version: {
    en: 'Somebody changed it meanwhile',
    ru: 'За это время запись изменили',
    ky: 'Бул аралыкта жазуу өзгөртүлгөн',
  },
  body_too_large: { en: 'The request is too large', ru: 'Запрос слишком велик', ky: 'Суроо-талап өтө чоң' },
  unsupported_media_type: {
    en: 'This kind of content is not taken',
    ru: 'Такой вид содержимого не принимается',
    ky: 'Мазмундун мындай түрү кабыл алынбайт',
  },
  invalid_body: { en: 'Some fields need a correction', ru: 'Некоторые поля нужно исправить', ky: 'Айрым талааларды оңдоо керек' },
  unreadable_file: { en: 'The file cannot be read', ru: 'Файл не читается', ky: 'Файл окулбайт' },
  file_too_complex: { en: 'The file is too large inside', ru: 'Файл внутри слишком велик', ky: 'Файлдын ичи өтө чоң' },
  key_reused: {
    en: 'This key was used for another request',
    ru: 'Этот ключ уже использован для другого запроса',
    ky: 'Бул ачкыч башка суроо-талап үчүн колдонулган',
  },
  precondition_required: {
    en: 'Say which version you changed',
    ru: 'Укажите, какую версию вы изменили',
    ky: 'Кайсы версияны өзгөрткөнүңүздү көрсөтүңүз',
  },
  too_many_requests: { en: 'Too many requests', ru: 'Слишком много запросов', ky: 'Суроо-талаптар өтө көп' },
  headers_too_large: {
    en: 'The request headers are too large',
    ru: 'Заголовки запроса слишком велики',
    ky: 'Суроо-талаптын башы өтө чоң',
  },
  internal: { en: 'The program failed', ru: 'Сбой программы', ky: 'Программанын катасы' },
  unavailable: { en: 'The service is not available now', ru: 'Служба сейчас недоступна', ky: 'Кызмат азыр жеткиликсиз' },
  storage_full: { en: 'The disk is full', ru: 'На диске нет места', ky: 'Дискте орун жок' },
} as const satisfies Record<ErrorCode, Record<Language, string>>;

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Field errors of a failed validation; unknown fields are named one by one. */
export function fieldsOf(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerOf([...issue.path, key]),
        code: 'unknown_field',
        message: 'there is no such field',
      }));
    }
    return [{ pointer: pointerOf(issue.path), code: issue.code, message: issue.message }];
  });
}

/** A validation failure as a refusal; `code` says whether the address or the body was wrong. */
export function invalid(code: 'invalid_query' | 'invalid_body', error: ZodError): AppError {
  const fields = fieldsOf(error);
  const onlyUnknown = code === 'invalid_query' && fields.every((field) => field.code === 'unknown_field');
  const list = fields.map((field) => `${field.pointer || '/'}: ${field.message}`).slice(0, 5);
  return new AppError(onlyUnknown ? 'unknown_parameter' : code, list.join('; '), fields);
}

export function problemOf(error: AppError, requestId: string, language: Language): Problem {
  return {
    type: `https://atkaruu.kg/problems/${error.code}`,
    title: titles[error.code][language],
    status: errorStatus[error.code],
    detail: error.message,
    instance: `/requests/${requestId}`,
    code: error.code,
    requestId,
    ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
  };
}

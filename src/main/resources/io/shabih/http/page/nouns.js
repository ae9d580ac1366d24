// Our nouns as they stand beside a number: [Arabic, English].

/** Forms as Intl.PluralRules names them. */
export const nouns = {
  /** After a plus sign. */
  copies: [{one: 'نسخة واحدة', two: 'نسختان', few: '{n} نسخ', many: '{n} نسخة', other: '{n} نسخة'}, {one: '{n} copy', other: '{n} copies'}],
  copy: [{zero: 'لا نسخ', one: 'نسخة واحدة', two: 'نسختان', few: '{n} نسخ', many: '{n} نسخة', other: '{n} نسخة'},
    {one: '{n} copy', other: '{n} copies'}],
  /** Behind "perhaps"; and behind a number of others. */
  perhapsMore: [{one: 'وربما نسخة أخرى', two: 'وربما نسختان أخريان', few: 'وربما {n} نسخ أخرى', many: 'وربما {n} نسخة أخرى', other: 'وربما {n} نسخة أخرى'},
    {one: 'and perhaps {n} more', other: 'and perhaps {n} more'}],
  article: [{zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '{n} مقالات', many: '{n} مقالا', other: '{n} مقال'},
    {one: '{n} article', other: '{n} articles'}],
  source: [{zero: 'لا مصادر', one: 'مصدر واحد', two: 'مصدران', few: '{n} مصادر', many: '{n} مصدرا', other: '{n} مصدر'},
    {one: '{n} source', other: '{n} sources'}],
  story: [{zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتين', few: '{n} قصص', many: '{n} قصة', other: '{n} قصة'},
    {one: '{n} story', other: '{n} stories'}],
  slot: [{zero: 'لا خانات', one: 'خانة واحدة', two: 'خانتان', few: '{n} خانات', many: '{n} خانة', other: '{n} خانة'},
    {one: '{n} slot', other: '{n} slots'}],
  clusters: [{zero: 'لا عناقيد', one: 'عنقود واحد', two: 'عنقودان', few: '{n} عناقيد', many: '{n} عنقودا', other: '{n} عنقود'},
    {one: '{n} cluster', other: '{n} clusters'}],
  /** Behind a preposition. */
  cluster: [{zero: 'لا عناقيد', one: 'عنقود واحد', two: 'عنقودين', few: '{n} عناقيد', many: '{n} عنقودا', other: '{n} عنقود'},
    {one: '{n} cluster', other: '{n} clusters'}],
  difference: [{zero: 'لا فروق', one: 'فرق واحد', two: 'فرقان', few: '{n} فروق', many: '{n} فرقا', other: '{n} فرق'},
    {one: '{n} difference', other: '{n} differences'}],
  word: [{zero: 'لا كلمات', one: 'كلمة واحدة', two: 'كلمتان', few: '{n} كلمات', many: '{n} كلمة', other: '{n} كلمة'},
    {one: '{n} word', other: '{n} words'}],
  wordAdded: [{one: 'كلمة مضافة', two: 'كلمتان مضافتان', few: '{n} كلمات مضافة', many: '{n} كلمة مضافة', other: '{n} كلمة مضافة'},
    {one: '{n} word added', other: '{n} words added'}],
  wordDropped: [{one: 'كلمة محذوفة', two: 'كلمتان محذوفتان', few: '{n} كلمات محذوفة', many: '{n} كلمة محذوفة', other: '{n} كلمة محذوفة'},
    {one: '{n} word dropped', other: '{n} words dropped'}],
  wordChanged: [{one: 'كلمة مبدّلة', two: 'كلمتان مبدّلتان', few: '{n} كلمات مبدّلة', many: '{n} كلمة مبدّلة', other: '{n} كلمة مبدّلة'},
    {one: '{n} word changed', other: '{n} words changed'}],
  differenceMore: [{one: 'وفرق آخر', two: 'وفرقان آخران', few: 'و{n} فروق أخرى', many: 'و{n} فرقا آخر', other: 'و{n} فرق آخر'},
    {one: 'and {n} difference more', other: 'and {n} differences more'}],
  day: [{zero: '{n} يوم', one: 'يوم', two: 'يومين', few: '{n} أيام', many: '{n} يوما', other: '{n} يوم'},
    {one: '{n} day', other: '{n} days'}],
  hour: [{zero: '{n} ساعة', one: 'ساعة', two: 'ساعتين', few: '{n} ساعات', many: '{n} ساعة', other: '{n} ساعة'},
    {one: '{n} h', other: '{n} h'}],
  minute: [{zero: '{n} دقيقة', one: 'دقيقة', two: 'دقيقتين', few: '{n} دقائق', many: '{n} دقيقة', other: '{n} دقيقة'},
    {one: '{n} min', other: '{n} min'}],
};
